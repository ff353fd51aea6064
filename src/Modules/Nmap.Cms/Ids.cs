using System.Security.Cryptography;
using System.Text;

namespace Nmap.Cms;

/// <summary>Identifiers as Orchard Core writes them: 128 bits in 26 characters of lower-case Crockford base 32.</summary>
public static class Ids
{
    public const int Length = 26;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New() => Encode(RandomNumberGenerator.GetBytes(16));

    /// <summary>The same text always gives the same id, so that a recipe run twice names the same thing.</summary>
    public static string From(string text) => Encode(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static bool IsId(string? text) => text?.Length == Length && text.All(Alphabet.Contains);

    private static string Encode(byte[] bytes)
    {
        var value = new UInt128(BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, 8));
        return string.Create(Length, value, static (text, rest) =>
        {
            for (var i = text.Length - 1; i >= 0; i--)
            {
                text[i] = Alphabet[(int)(rest & 31)];
                rest >>= 5;
            }
        });
    }
}
