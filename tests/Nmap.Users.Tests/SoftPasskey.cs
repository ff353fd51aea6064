using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Nmap.Users.Tests;

/// <summary>An authenticator in software: ES256, attestation "none", the holder checked. Answers as a browser would.</summary>
internal sealed class SoftPasskey : IDisposable
{
    private const byte UserPresent = 0x01, UserVerified = 0x04, Attested = 0x40;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _user = "";

    public uint Counter { get; set; }
    public string Origin { get; init; } = "http://localhost";
    public bool Verifies { get; init; } = true;

    /// <summary>Makes the key pair for the account that the question names.</summary>
    public string Make(string question)
    {
        var asked = JsonNode.Parse(question)!;
        _user = (string)asked["user"]!["id"]!;
        var attestation = new byte[] { 0xA3 }.Concat(Text("fmt")).Concat(Text("none")).Concat(Text("attStmt")).Append((byte)0xA0).Concat(Text("authData"))
            .Concat(Bytes(AuthenticatorData((string)asked["rp"]!["id"]!, [.. new byte[16], 0, 32, .. _id, .. PublicKey()]))).ToArray();
        return Answer(new JsonObject
        {
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", asked)),
            ["transports"] = new JsonArray("internal"),
        });
    }

    public string Sign(string question)
    {
        var asked = JsonNode.Parse(question)!;
        Counter++;
        var (data, client) = (AuthenticatorData((string)asked["rpId"]!, null), ClientData("webauthn.get", asked));
        return Answer(new JsonObject
        {
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["signature"] = Base64Url.EncodeToString(_key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = _user,
        });
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(_id),
        ["rawId"] = Base64Url.EncodeToString(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] ClientData(string type, JsonNode asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = (string)asked["challenge"]!,
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private byte[] AuthenticatorData(string domain, byte[]? credential)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        var flags = (byte)(UserPresent | (Verifies ? UserVerified : 0) | (credential is null ? 0 : Attested));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), flags, .. counter, .. credential ?? []];
    }

    // COSE: kty EC2, alg ES256, crv P-256, x, y.
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) => bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];

    public void Dispose() => _key.Dispose();
}

/// <summary>What the script does in a browser.</summary>
internal static class PasskeyScript
{
    /// <summary>Asks the question that stands at the button and gives it to the device.</summary>
    public static async Task<string> AskAsync(this Visitor visitor, Screen screen, Func<string, string> device)
    {
        var box = screen.One("[data-passkey]");
        var token = box.Closest("form")!.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await visitor.Client.PostAsync(new Uri(box.GetAttribute("data-passkey")!, UriKind.Relative), form);
        return device(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    public static async Task<Screen> AddPasskeyAsync(this Visitor visitor, SoftPasskey passkey, string name = "My phone")
    {
        var page = await visitor.OpenAsync("/account/passkeys");
        return await page.FormWith("Answer").Fill("Name", name).Fill("Answer", await visitor.AskAsync(page, passkey.Make)).SendAsync();
    }

    public static async Task<Screen> EnterAsync(this Visitor visitor, SoftPasskey passkey, string door = "/account/sign-in")
    {
        var page = await visitor.OpenAsync(door);
        return await page.FormWith("Answer").Fill("Answer", await visitor.AskAsync(page, passkey.Sign)).SendAsync();
    }
}
