using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Planning;

internal enum NeedState
{
    Open,
    BeingMet,
    Met,
    Withdrawn,
}

/// <summary>What a form, the API or a recipe says of a need.</summary>
internal sealed record NeedFields(Texts Text, string? Kind, string? OrganisationId)
{
    public Texts Reason { get; init; } = Texts.Empty;

    /// <summary>Null: not costed.</summary>
    public decimal? Amount { get; init; }
    public string? Currency { get; init; }

    /// <summary>Number of an activity of the work plan.</summary>
    public int? Line { get; init; }
    public string? Obligation { get; init; }

    /// <summary>Id of a priority.</summary>
    public string? Priority { get; init; }
    public DateOnly? DueOn { get; init; }
    public Audience Audience { get; init; } = Audience.Members;
}

/// <summary>Something a member needs for the work: what, for what, by when, and what it costs where that is known.</summary>
internal sealed class Need
{
    public const int LongestText = 1000;

    public string Id { get; set; } = Ids.New();

    /// <summary>Counts from 1; shown as N-1.</summary>
    public int Number { get; set; }
    public Texts Text { get; set; } = Texts.Empty;

    /// <summary>What it is for.</summary>
    public Texts Reason { get; set; } = Texts.Empty;
    public string Kind { get; set; } = "";
    public decimal? Amount { get; set; }
    public string? Currency { get; set; }
    public int? Line { get; set; }
    public string? Obligation { get; set; }
    public string? Priority { get; set; }
    public string OrganisationId { get; set; } = "";
    public DateOnly? DueOn { get; set; }
    public NeedState State { get; set; }

    /// <summary>Why it was withdrawn, or how it is met.</summary>
    public string? StateNote { get; set; }
    public DateOnly EnteredOn { get; set; }
    public DateOnly StateOn { get; set; }
    public Audience Audience { get; set; } = Audience.Members;

    /// <summary>When the lead showed it to everybody; null while it waits.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public long Revision { get; set; }

    public string Code => $"N-{Number}";
    public bool IsPublic => Audience == Audience.Public && ReleasedAt is not null;
    public bool WaitsForRelease => Audience == Audience.Public && ReleasedAt is null && State != NeedState.Withdrawn;
    public bool IsStanding => State is NeedState.Open or NeedState.BeingMet;

    public bool IsLate(DateOnly today) => IsStanding && DueOn < today;

    /// <summary>A need that was changed waits for the lead again: what everybody reads is what was released.</summary>
    public void Set(NeedFields fields)
    {
        if (State == NeedState.Withdrawn) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This need was withdrawn. Enter a new one.")); }
        if (fields.Text.IsEmpty) { throw Invalid(Phrase.Of("Say what is needed."), nameof(Text)); }
        foreach (var (name, texts) in new[] { (nameof(Text), fields.Text), (nameof(Reason), fields.Reason) })
        {
            if (texts.All.FirstOrDefault(t => t.Value.Length > LongestText) is { Key: { } culture }) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), $"{name}[{culture}]", LongestText); }
        }
        if (fields.Kind is null || !Vocabulary.NeedKinds.ContainsKey(fields.Kind)) { throw Invalid(Phrase.Of("Choose a kind."), nameof(Kind)); }
        if (string.IsNullOrWhiteSpace(fields.OrganisationId)) { throw Invalid(Phrase.Of("Choose who needs it."), "Organisation"); }
        if (fields.Amount is <= 0) { throw Invalid(Phrase.Of("Enter an amount with digits only, or leave it empty: then the need is not costed."), nameof(Amount)); }
        if (fields.Amount is not null && (fields.Currency is not { Length: 3 } currency || !currency.All(char.IsAsciiLetter))) { throw Invalid(Phrase.Of("Enter the currency’s three letters, such as USD."), nameof(Currency)); }
        if (fields.Audience != Audience.Members && fields.Audience != Audience.Public) { throw Invalid(Phrase.Of("Choose who reads it: members or everybody."), nameof(Audience)); }
        (Text, Reason, Kind, OrganisationId) = (fields.Text, fields.Reason, fields.Kind, fields.OrganisationId);
        (Amount, Currency) = (fields.Amount, fields.Amount is null ? null : fields.Currency!.ToUpperInvariant());
        (Line, Obligation, Priority, DueOn) = (fields.Line, fields.Obligation, fields.Priority, fields.DueOn);
        (Audience, ReleasedAt) = (fields.Audience, null);
        Revision++;
    }

    public void Move(NeedState to, string? note, DateOnly today)
    {
        if (State == NeedState.Withdrawn) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This need was withdrawn. Enter a new one.")); }
        if (to == NeedState.Withdrawn && string.IsNullOrWhiteSpace(note)) { throw Invalid(Phrase.Of("Say why it is withdrawn."), nameof(StateNote)); }
        if (note?.Length > LongestText) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), nameof(StateNote), LongestText); }
        (State, StateNote, StateOn) = (to, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), today);
        Revision++;
    }

    public void Release(DateTimeOffset now)
    {
        if (Audience != Audience.Public) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This need is for members. Whoever entered it first opens it to everybody.")); }
        if (!WaitsForRelease) { throw new RefusedException(Refusal.WrongState, Phrase.Of("There is nothing to release here.")); }
        ReleasedAt = now;
        Revision++;
    }

    public void StillStandsAt(long? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just changed this need. Open it again beside this page; what you typed is still here.")); }
    }

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}
