using System.Globalization;
using System.Security.Cryptography;
using Nmap.Cms.Audit;

namespace Nmap.Concerns;

/// <summary>A reference that may be told to others, and a code of 60 random bits that only the person who raised the concern knows.</summary>
internal sealed record FollowUp(string Reference, string Code)
{
    // Without letters that are misread: I, L, O, U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int ReferenceLength = 7, CodeLength = 12;

    public string Hash => AuditDigest.Of($"{Reference}/{Code}");

    public static FollowUp New() => new(Named(RandomNumberGenerator.GetString(Alphabet, ReferenceLength)), Grouped(RandomNumberGenerator.GetString(Alphabet, CodeLength)));

    /// <summary>Reads what a person typed, forgiving small letters, missing dashes and misread letters.</summary>
    public static FollowUp Read(string? reference, string? code)
    {
        var (letters, secret) = (Letters(reference), Letters(code));
        if (letters.Length == ReferenceLength + 1 && letters[0] == 'C') { letters = letters[1..]; }
        return new(letters.Length == ReferenceLength ? Named(letters) : "", secret.Length == CodeLength ? Grouped(secret) : "");
    }

    /// <summary>Takes the same time for every stored digest.</summary>
    public bool Opens(string storedHash)
        => CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Hash), System.Text.Encoding.ASCII.GetBytes(storedHash.PadRight(64)));

    private static string Named(string letters) => $"C-{letters[..4]}-{letters[4..]}";

    private static string Grouped(string letters) => $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";

    private static string Letters(string? text) => new([.. (text ?? "").Take(100).Select(Letter).Where(Alphabet.Contains)]);

    private static char Letter(char typed) => char.IsDigit(typed) ? (char)('0' + (int)CharUnicodeInfo.GetNumericValue(typed)) : char.ToUpperInvariant(typed) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
