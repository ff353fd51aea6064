using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Nmap.Cms;

namespace Nmap.Consultations;

/// <summary>One answer to a consultation.</summary>
internal sealed class ConsultationInput
{
    public const int Longest = 6000, LongestName = 200, LongestWhy = 2000;

    public string Id { get; set; } = Ids.New();
    public string ConsultationId { get; set; } = "";
    public int Number { get; set; }
    public string Text { get; set; } = "";
    public string Culture { get; set; } = "en";

    /// <summary>As somebody without an account signed it; null for none.</summary>
    public string? Name { get; set; }
    public string? OrganisationId { get; set; }
    public string? PersonId { get; set; }
    public DateOnly On { get; set; }
    public Source Source { get; set; }

    /// <summary>Digest of the code by which somebody without an account finds it again.</summary>
    public string? CodeHash { get; set; }
    public Showing Showing { get; set; }
    public Disposition Disposition { get; set; }

    /// <summary>Why, or to whom it was passed on.</summary>
    public string? Because { get; set; }
    public DateOnly? DealtWithOn { get; set; }

    /// <exception cref="RefusedException">The reason is missing where one is owed.</exception>
    public void DealWith(Showing showing, Disposition disposition, string? because, DateOnly today)
    {
        if (disposition == Disposition.None) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say what became of it."), "Disposition"); }
        if (disposition != Disposition.TakenUp && string.IsNullOrWhiteSpace(because))
        {
            throw new RefusedException(Refusal.Invalid, disposition == Disposition.PassedOn ? Phrase.Of("Say to whom it was passed on.") : Phrase.Of("Say why; whoever wrote it reads your words."), "Because");
        }
        if (because?.Length > LongestWhy) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Because", LongestWhy); }
        (Showing, Disposition, Because, DealtWithOn) = (showing, disposition, string.IsNullOrWhiteSpace(because) ? null : because.Trim(), today);
    }

    public static string NewCode() => RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 12);

    public static string Digest(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}

/// <summary>How an answer or position came.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Source>))]
internal enum Source
{
    /// <summary>By the public page.</summary>
    Public,

    /// <summary>By a member, in the workspace.</summary>
    Member,
    Letter,
    Phone,
    Meeting,
}

/// <summary>Whether an answer stands on the page.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Showing>))]
internal enum Showing
{
    /// <summary>Nobody has looked at it yet.</summary>
    Waiting,
    Shown,
    Held,
}

[JsonConverter(typeof(JsonStringEnumConverter<Disposition>))]
internal enum Disposition
{
    None,
    TakenUp,
    TakenUpInPart,
    NotTakenUp,
    PassedOn,
}
