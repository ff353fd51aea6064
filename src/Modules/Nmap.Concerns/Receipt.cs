using System.Globalization;

namespace Nmap.Concerns;

/// <summary>What the person takes home. The code is shown once; only its digest is stored.</summary>
internal sealed record Receipt(string Reference, string Code, DateOnly AnswerDueOn)
{
    /// <summary>Where the next page finds it: an encrypted cookie that ends when it is read.</summary>
    public const string Kept = "Concern";

    public string Pack() => string.Create(CultureInfo.InvariantCulture, $"{Reference} {Code} {AnswerDueOn:yyyy-MM-dd}");

    public static Receipt? Unpack(string? text)
        => text?.Split(' ') is [var reference, var code, var day] ? new(reference, code, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
}
