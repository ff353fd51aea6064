using System.Text.Json.Serialization;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;

namespace Nmap.Meetings;

/// <summary>A numbered correction to adopted minutes: proposed by the secretariat, adopted by the lead or a deputy, sealed as the next link after what was adopted last.</summary>
internal sealed class Corrigendum
{
    public string Id { get; set; } = Ids.New();
    public string MinutesId { get; set; } = "";

    /// <summary>Counts the corrigenda of these minutes from 1; null until adopted.</summary>
    public int? Number { get; set; }

    public CorrigendumState State { get; set; }
    public Wordings Wordings { get; set; } = new();
    public string Reason { get; set; } = "";
    public string? ProposedById { get; set; }
    public DateTimeOffset ProposedAt { get; set; }

    /// <summary>Why it was not adopted.</summary>
    public string? Refusal { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
    public string? DecidedById { get; set; }
    public bool ForTheLead { get; set; }

    /// <summary>The number of the minutes adopted last before it, and its place among the corrigenda that follow them.</summary>
    public int? AfterNumber { get; set; }
    public int? Position { get; set; }

    public string? Sealed { get; set; }
    public string? TextHash { get; set; }
    public string? PreviousHash { get; set; }
    public string? ChainHash { get; set; }
    public string? CheckCode { get; set; }

    public void Decide(bool adopted, string? reason, Cms.Access.Reader by, DateTimeOffset now)
    {
        if (State != CorrigendumState.Proposed) { throw new RefusedException(Cms.Refusal.WrongState, Phrase.Of("This corrigendum is decided already.")); }
        if (ProposedById == by.PersonId) { throw new RefusedException(Cms.Refusal.NotYours, Phrase.Of("Nobody approves what they wrote. Ask another person.")); }
        if (!adopted && string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Cms.Refusal.Invalid, Phrase.Of("Say why it is not adopted. The secretariat reads it."), "Reason"); }
        State = adopted ? CorrigendumState.Adopted : CorrigendumState.Declined;
        Refusal = adopted ? null : reason!.Trim();
        (DecidedAt, DecidedById, ForTheLead) = (now, by.PersonId, by.ForTheLead);
    }

    public void Close(Minutes minutes, int number, int after, int position, string? previous)
    {
        (Number, AfterNumber, Position, PreviousHash) = (number, after, position, previous);
        Sealed = Text(minutes);
        TextHash = AuditDigest.Of(Sealed);
        ChainHash = Link;
        CheckCode = Seal.Code(ChainHash);
    }

    /// <summary>Is what is stored still what was sealed, and does it follow what was adopted before?</summary>
    public bool Holds(Minutes minutes, string? previous)
        => Sealed is { } text && text == Text(minutes) && AuditDigest.Of(text) == TextHash && PreviousHash == previous && Link == ChainHash && Seal.Code(ChainHash!) == CheckCode;

    private string Link => AuditDigest.Of($"{AfterNumber}.{Position}\n{TextHash}\n{PreviousHash}");

    private string Text(Minutes minutes) => CanonicalJson.Of(new
    {
        Id,
        Minutes = minutes.Id,
        MinutesNumber = minutes.Number,
        MinutesText = minutes.TextHash,
        Number,
        Reason,
        Changes = Wordings.Changes.Select(c => new { c.TextId, c.Culture, c.Old, c.New }),
    });
}

internal enum CorrigendumState
{
    Proposed,
    Adopted,
    Declined,
}

/// <summary>What a corrigendum changes.</summary>
internal sealed record Wordings
{
    public IReadOnlyList<WordingChange> Changes { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<string> TextIds => Changes.Select(c => c.TextId).Distinct();
}

internal sealed record WordingChange(string TextId, string Culture, string Old, string New);
