using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Nmap.Users;

/// <summary>256 random bits that only their holder knows: the database keeps a digest.</summary>
internal static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
