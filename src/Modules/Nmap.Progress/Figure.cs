using Nmap.Cms;

namespace Nmap.Progress;

internal enum FigureState
{
    Imported,

    /// <summary>Approved, and public from a day that is still to come.</summary>
    Held,
    Approved,
    Withdrawn,
}

internal enum FigureStatus
{
    Provisional,
    Official,
    Revised,
}

/// <summary>A number somebody published: what, where, when, by whom. Unknown is null with a reason, and never zero.</summary>
internal sealed class Figure
{
    private readonly decimal? _value;
    private readonly string? _reason;

    public string Id { get; init; } = Ids.New();
    public required string Key { get; init; }

    /// <summary>Null for the whole country.</summary>
    public string? AreaCode { get; init; }
    public required string TimeText { get; init; }
    public required DateOnly First { get; init; }
    public required DateOnly Last { get; init; }
    public required bool IsPeriod { get; init; }

    /// <summary>In square metres or pieces; null when unknown, and where it is not told.</summary>
    public decimal? Value { get => Telling == Telling.Whole ? _value : null; init => _value = value; }

    /// <summary>For sums; null only when unknown.</summary>
    public decimal? Counted => _value;

    /// <summary>Less than the whole only in what <see cref="SmallNumbers.Told(IReadOnlyList{Figure})"/> gives.</summary>
    public Telling Telling { get; private set; }
    public string Unit { get; init; } = Units.SquareMetre;
    public string UnitAsGiven { get; init; } = Units.SquareMetre;

    /// <summary>Empty, or <c>age=child;sex=f</c> in the order of its names.</summary>
    public string Breakdown { get; init; } = "";
    public FigureStatus Status { get; init; }
    public required string Source { get; init; }
    public string? SourceDate { get; init; }

    /// <summary>Why it is unknown, was corrected or is not told.</summary>
    public string? Reason { get => SmallNumbers.Why(Telling) ?? _reason; init => _reason = value; }
    public string? Note { get; init; }

    /// <summary>How it was found out: survey, operators' reports, estimate.</summary>
    public string? Method { get; init; }

    /// <summary>When its source will say it anew.</summary>
    public DateOnly? NextUpdateOn { get; init; }

    /// <summary>Not public before this day, however early it is approved.</summary>
    public DateOnly? PublicFrom { get; init; }

    public FigureState State { get; private set; }

    /// <summary>Null when a recipe or command brought it in.</summary>
    public string? ImportedById { get; private set; }
    public DateTimeOffset ImportedAt { get; private set; }
    public string? ApprovedById { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>The figure this one corrects.</summary>
    public string? SupersedesId { get; init; }

    /// <summary>The figure that corrects this one, once that is approved.</summary>
    public string? SupersededById { get; private set; }
    public string? WithdrawnReason { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>What the person who approves should look at.</summary>
    public IReadOnlyList<Remark> Remarks { get; set; } = [];

    public When When => new(TimeText, First, Last, IsPeriod);

    public bool IsLive => State != FigureState.Withdrawn && SupersededById is null;

    public bool IsPublic => State == FigureState.Approved && SupersededById is null;

    public decimal? ValueAsGiven => Value is { } value ? Units.FromCanonical(value, UnitAsGiven) : null;

    /// <summary>Two figures with the same slot say the same thing, perhaps with another value.</summary>
    public (string Key, string? Area, string Time, bool IsPeriod, string Breakdown) Slot => (Key, AreaCode, TimeText, IsPeriod, Breakdown);

    public DateOnly SourceDay => SourceDate is { } text && When.Stock(text) is { } when ? when.Last : DateOnly.MinValue;

    /// <summary>Who says it, whatever the document: what stands before the first comma of the source.</summary>
    public string Publisher => PublisherIn(Source);

    /// <param name="source">As imported, or as it is said in another language.</param>
    public static string PublisherIn(string source) => source.Split([',', '،'], 2)[0].Trim();

    /// <summary>The same figure for a reader who is told less.</summary>
    public Figure As(Telling telling)
    {
        var told = (Figure)MemberwiseClone();
        told.Telling = telling;
        return told;
    }

    private Figure? _placed;

    /// <summary>What took this place in the series: a correction keeps the place of what it corrects.</summary>
    public Figure Placed => _placed ?? this;

    public DateTimeOffset InPlaceSince => Placed.ApprovedAt ?? DateTimeOffset.MaxValue;

    /// <param name="others">Figures that were public once, those among them that this one corrects, directly or not.</param>
    public void TakePlace(IReadOnlyDictionary<string, Figure> others)
    {
        for (var old = SupersedesId; old is not null && others.TryGetValue(old, out var corrected); old = corrected.SupersedesId)
        {
            if (corrected.ApprovedAt < InPlaceSince) { _placed = corrected; }
        }
    }

    /// <summary>Nothing but the row in the file differs.</summary>
    public bool IsSameAs(Figure other)
        => Slot == other.Slot && Value == other.Value && Source == other.Source && SourceDate == other.SourceDate
            && Status == other.Status && Reason == other.Reason && Note == other.Note;

    public void Import(string? byId, DateTimeOffset at) => (ImportedById, ImportedAt) = (byId, at);

    /// <summary>Why this person cannot approve the figure; null when nothing stands in the way.</summary>
    public RefusedException? WhyNotApprove(string? personId)
        => State == FigureState.Withdrawn ? new(Refusal.WrongState, Phrase.Of("This figure was withdrawn."))
            : SupersededById is not null ? new(Refusal.WrongState, Phrase.Of("This figure was corrected. Look at the correction instead."))
            : State is FigureState.Approved or FigureState.Held ? new(Refusal.WrongState, Phrase.Of("This figure is already approved."))
            : ImportedById is not null && ImportedById == personId ? new(Refusal.NotYours, Phrase.Of("You brought this figure in. Another person has to approve it."))
            : null;

    public void Approve(string? byId, DateTimeOffset at)
    {
        if (WhyNotApprove(byId) is { } why) { throw why; }
        (State, ApprovedById, ApprovedAt) = (FigureState.Approved, byId, at);
    }

    /// <summary>Approved by now; it becomes public on its day.</summary>
    public void Hold(string? byId)
    {
        if (WhyNotApprove(byId) is { } why) { throw why; }
        (State, ApprovedById) = (FigureState.Held, byId);
    }

    /// <summary>Its day has come.</summary>
    public void Open(DateTimeOffset at)
    {
        if (State != FigureState.Held) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This figure is not held back.")); }
        (State, ApprovedAt) = (FigureState.Approved, at);
    }

    /// <summary>Of a time that has not begun, and no plan for it.</summary>
    public bool IsToCome(DateOnly today) => Key != FigureKey.Planned && First > today;

    public bool IsHeldOn(DateOnly today) => PublicFrom > today;

    /// <summary>The correction took this figure's place.</summary>
    public void GiveWayTo(Figure correction) => SupersededById = correction.Id;

    public void Withdraw(string? reason, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why the figure is withdrawn."), "Reason"); }
        if (State == FigureState.Withdrawn) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This figure was withdrawn.")); }
        (State, WithdrawnReason, WithdrawnAt) = (FigureState.Withdrawn, reason.Trim(), at);
    }
}
