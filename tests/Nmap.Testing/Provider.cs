using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Nmap.Testing;

/// <summary>
/// An institution's OpenID Connect provider on this machine: discovery, keys, authorization, token and user endpoints, really signed
/// tokens. It demands what a careful provider demands, and says of its one person what the test lets it say.
/// </summary>
public sealed class Provider : IAsyncDisposable
{
    private const string Secret = "a secret & nothing else";
    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();
    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private Provider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", Describe);
        _app.MapGet("/keys", () => new { keys = new[] { PublicKey() } });
        _app.MapGet("/authorize", (HttpRequest request) => Results.Content($"""
            <!DOCTYPE html><title>The institution</title><form method="post" action="/answer{WebUtility.HtmlEncode(request.QueryString.Value)}"><button name="yes">Go on</button><button name="no">Turn back</button></form>
            """, "text/html"));
        _app.MapPost("/answer", AnswerAsync);
        _app.MapPost("/token", (Delegate)RedeemAsync);
        _app.MapGet("/user", () => Results.Json(UserSays));
        _app.Start();
        Issuer = _app.Urls.Single();
    }

    public static Provider Start() => new();

    public string Issuer { get; }

    /// <summary>What the identity token says beside issuer, audience, times and nonce. Change it for the next sign-in.</summary>
    public Dictionary<string, object> Says { get; } = new() { ["sub"] = "person-1" };

    /// <summary>What the user endpoint says.</summary>
    public Dictionary<string, object> UserSays { get; } = new() { ["sub"] = "person-1" };

    /// <summary>Has the last word over the next identity tokens: for what a careful provider never does.</summary>
    public Action<Dictionary<string, object>>? Spoil { get; set; }

    /// <summary>Identity tokens are signed by a key that nobody was told of.</summary>
    public bool Forges { get; set; }

    /// <summary>The token endpoint hangs up.</summary>
    public bool HangsUp { get; set; }

    /// <summary>What the last visitor was sent with.</summary>
    public IQueryCollection? Asked { get; private set; }

    /// <summary>Settings of the program that name this provider.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings(string key, string name, string organisation, string factor) => new Dictionary<string, string>
    {
        ["Name"] = name, ["Issuer"] = Issuer, ["ClientId"] = key, ["ClientSecret"] = Secret, ["Organisation"] = organisation, ["Factor"] = factor,
    }.Select(s => KeyValuePair.Create($"Nmap:SignIn:Providers:{key}:{s.Key}", s.Value));

    /// <summary>Presses a button on the page somebody was sent to.</summary>
    /// <returns>Where the browser is sent back to.</returns>
    public static async Task<Uri> PressAsync(Uri authorize, string button = "yes")
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new(button, "")]);
        using var answer = await client.PostAsync(new Uri(authorize, "/answer" + authorize.Query), form);
        return answer.Headers.Location ?? throw new InvalidOperationException($"The provider answered {(int)answer.StatusCode}.");
    }

    public Task StopAsync() => _app.StopAsync();

    private object Describe() => new
    {
        issuer = Issuer, authorization_endpoint = Issuer + "/authorize", token_endpoint = Issuer + "/token", jwks_uri = Issuer + "/keys", userinfo_endpoint = Issuer + "/user",
        response_types_supported = new[] { "code" }, response_modes_supported = new[] { "query", "form_post" }, subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" }, token_endpoint_auth_methods_supported = new[] { "client_secret_basic" },
    };

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var (asked, form) = (Asked = request.Query, await request.ReadFormAsync());
        if (asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || asked["nonce"].Count == 0 || asked["state"].Count == 0) { return Results.BadRequest(); }
        if (form.ContainsKey("no")) { return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"]!, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = asked["state"] })); }
        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = asked;
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] }));
    }

    private async Task<IResult> RedeemAsync(HttpContext context)
    {
        if (HangsUp)
        {
            context.Abort();
            return Results.Empty;
        }
        var form = await context.Request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var asked) || form["redirect_uri"] != asked["redirect_uri"]
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked["code_challenge"]
            || context.Request.Headers.Authorization != "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{asked["client_id"]}:{Uri.EscapeDataString(Secret).Replace("%20", "+", StringComparison.Ordinal)}")))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }
        return Results.Json(new { access_token = "nothing", token_type = "Bearer", expires_in = 60, id_token = Sign(asked) });
    }

    private string Sign(IQueryCollection asked)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var says = new Dictionary<string, object>(Says)
        {
            ["iss"] = Issuer, ["aud"] = asked["client_id"].ToString(), ["iat"] = now, ["exp"] = now + 300, ["nonce"] = asked["nonce"].ToString(),
        };
        Spoil?.Invoke(says);
        var text = Part(new { alg = "RS256", typ = "JWT", kid = "1" }) + "." + Part(says);
        using var other = RSA.Create(2048);
        return text + "." + Base64Url.EncodeToString((Forges ? other : _key).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private object PublicKey()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "1", alg = "RS256", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) };
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }
}
