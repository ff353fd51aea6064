namespace Nmap.Translations;

/// <summary>
/// That one wording of a piece was made from one wording of its source: by a person or a machine, signed by whom.
/// Kept apart from the text, so that a label is neither lost by an edit nor taken off by one.
/// </summary>
internal sealed class Mark
{
    public string SetId { get; set; } = "";
    public string Culture { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string TargetDigest { get; set; } = "";
    public string SourceDigest { get; set; } = "";

    /// <summary>The source's wording at that time, to show what changed since.</summary>
    public string SourceText { get; set; } = "";

    public DateTimeOffset At { get; set; }
    public bool Machine { get; set; }

    /// <summary>The person who read the machine's wording against its source and answers for it.</summary>
    public string? SignedById { get; set; }
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>Why a change of the source left this wording as it is, in the words of whoever approves the source or of the translator.</summary>
    public string? WaivedBecause { get; set; }
    public string? WaivedById { get; set; }

    public bool IsUnsigned => Machine && SignedAt is null;

    public void Sign(string personId, DateTimeOffset now) => (SignedById, SignedAt) = (personId, now);
}
