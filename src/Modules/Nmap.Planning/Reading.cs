using Nmap.Cms;

namespace Nmap.Planning;

internal enum ReadingState
{
    Waiting,
    Approved,
    Refused,
}

/// <summary>A value of a benchmark on a day, with what shows it. Whoever entered it never approves it.</summary>
internal sealed class Reading
{
    public const int LongestText = 1000;

    public string Id { get; set; } = Ids.New();
    public string BenchmarkId { get; set; } = "";
    public DateOnly On { get; set; }
    public decimal Value { get; set; }

    /// <summary>What shows it, in words.</summary>
    public string Evidence { get; set; } = "";
    public string Source { get; set; } = "";

    /// <summary>Where it is read: an address, or a document of this platform.</summary>
    public string? Link { get; set; }
    public ReadingState State { get; set; }
    public string? EnteredById { get; set; }
    public string? DecidedById { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? Reason { get; set; }

    public void Check()
    {
        if (string.IsNullOrWhiteSpace(Evidence)) { throw Invalid(Phrase.Of("Say what shows this value."), nameof(Evidence)); }
        if (Evidence.Length > LongestText) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), nameof(Evidence), LongestText); }
        if (string.IsNullOrWhiteSpace(Source)) { throw Invalid(Phrase.Of("Say where the value comes from."), nameof(Source)); }
        if (Link is { } link && !IsAddress(link)) { throw Invalid(Phrase.Of("Begin the address with https://, or with / for a document of this platform."), nameof(Link)); }
    }

    public void Decide(bool approve, string? reason, string? byId, DateTimeOffset now)
    {
        if (State != ReadingState.Waiting) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This value was decided already.")); }
        if (byId is not null && byId == EnteredById) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You entered this value. Somebody else approves it.")); }
        if (!approve && string.IsNullOrWhiteSpace(reason)) { throw Invalid(Phrase.Of("Say why it is not approved."), nameof(Reason)); }
        (State, Reason, DecidedById, DecidedAt) = (approve ? ReadingState.Approved : ReadingState.Refused, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), byId, now);
    }

    public static bool IsAddress(string text)
        => text.Length <= 500 && ((text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal)) || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps));

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}
