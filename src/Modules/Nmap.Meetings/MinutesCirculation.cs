using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Meetings;

/// <summary>How minutes go out, and how long organisations may answer: by the language that their people read.</summary>
internal sealed partial class Minutes
{
    /// <summary>When decisions and action points first went to the members, before the full minutes or with them.</summary>
    public DateTimeOffset? OutcomesSentAt { get; set; }

    /// <summary>A time to answer for each language promised; empty while a draft.</summary>
    public AnswerPeriods Periods { get; set; } = new();

    /// <summary>Further authentic languages, with commas; adopted and locked together with the first.</summary>
    public string AlsoAuthentic { get; set; } = "";

    /// <summary>What the letters of this circulation are about; null while a draft.</summary>
    public string? CirculationLetter => CirculatedAt is { } at ? $"minutes/{Id}/circulated/{at.ToUnixTimeSeconds()}" : null;

    public string AdoptionLetter => $"minutes/{Id}/adopted";

    public DateTimeOffset? WentOutAt => OutcomesSentAt ?? CirculatedAt;

    public IReadOnlyList<string> Authentic => [Culture, .. AlsoAuthentic.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(c => c != Culture)];

    /// <summary>Every text exists in this language, made from the wording of today.</summary>
    public bool IsComplete(string culture) => culture == Culture || Body.Texts.All(t => t.Text[culture] is not null && !t.IsOlder(culture, Culture));

    /// <summary>Some of it can be read in that language.</summary>
    public bool IsBegun(string culture) => Body.Texts.Any(t => t.Text[culture] is not null);

    /// <summary>Languages in which a paragraph still has the wording of before a correction.</summary>
    public IEnumerable<string> Older(IEnumerable<string> cultures) => cultures.Where(c => c != Culture && Body.Texts.Any(t => t.IsOlder(c, Culture)));

    public void SendOutcomes(DateTimeOffset now)
    {
        if (!IsDraft) { throw new RefusedException(Refusal.WrongState, Phrase.Of("These minutes are out already, and their decisions and action points with them.")); }
        if (!Body.Decisions.Any() && !Body.Actions.Any()) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The draft holds no decision and no action point yet.")); }
        CheckActions();
        OutcomesSentAt ??= now;
    }

    public void Circulate(DateTimeOffset now, AnswerPeriods periods)
    {
        CheckActions();
        (CirculatedAt, Periods, AnswersUntil) = (now, periods, periods.Last);
        OutcomesSentAt ??= now;
    }

    /// <summary>
    /// Whether an answer is one to the text that is out: what was settled on an earlier circulation stays readable, but its author is asked again.
    /// A correction that is kept as a reservation stands under the text whichever it is.
    /// </summary>
    public bool Counts(MinutesAnswer answer)
        => answer.State is not (AnswerState.Replaced or AnswerState.Late) && (answer.IsReservation || CirculatedAt is not { } since || answer.At >= since);

    public void TakeBack()
    {
        // Whoever asked to keep a passage among members meant the passage and not this circulation.
        Body = Body.AmongMembers(Answers.Where(a => a.Kind == AnswerKind.KeepMembersOnly && a.State != AnswerState.Replaced).Select(a => a.TextId).OfType<string>().ToHashSet());
        foreach (var answer in Answers.Where(a => a.State is AnswerState.Open or AnswerState.Recorded or AnswerState.Late)) { answer.State = AnswerState.Replaced; }
        (CirculatedAt, AnswersUntil, Periods) = (null, null, new());
    }

    /// <summary>The last missing text in a promised language is there: its readers' time begins.</summary>
    /// <returns>True when that was news.</returns>
    public bool BeginFor(string culture, DateOnly on, DateOnly until)
    {
        if (State != MinutesStates.Circulated || Periods.Of(culture) is not { Until: null } || !IsComplete(culture)) { return false; }
        Periods = Periods.With(new(culture, on, until));
        AnswersUntil = Periods.Last;
        return true;
    }

    /// <summary>An organisation's time: that of the language of its people which ends last; of the authentic one where none of theirs is promised.</summary>
    public AnswerPeriod TimeFor(IEnumerable<string> cultures)
    {
        var own = cultures.Distinct().Select(Periods.Of).OfType<AnswerPeriod>().OrderByDescending(p => p.Until ?? DateOnly.MaxValue).FirstOrDefault();
        return own ?? Periods.Of(Culture) ?? new(Culture, null, AnswersUntil);
    }

    /// <summary>Everybody's time is over. While a promised language is not there, its readers' time does not run out.</summary>
    public bool IsTimeOver(DateOnly today) => AnswersUntil < today && Periods.All.All(p => p.Until is not null);

    public void CheckAuthentic()
    {
        if (Authentic.FirstOrDefault(c => !IsComplete(c)) is { } culture)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("A text is missing in an authentic language, or is older than the first one: {0}. All authentic texts are adopted together."), null, Nmap.Cms.Sites.Cultures.Autonym(culture));
        }
    }

    public void SetAuthentic(string culture, IEnumerable<string> also)
    {
        if (!IsDraft) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Authentic languages are chosen while the minutes are a draft.")); }
        (Culture, AlsoAuthentic) = (culture, string.Join(',', also.Where(c => c != culture).Distinct()));
    }

    private void CheckActions()
    {
        if (Body.Actions.FirstOrDefault(a => a.OwnerId is null || a.DueOn is null) is not null)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("An action point lacks its owner or its date. Add them before the minutes go out."), "ActionPoints");
        }
    }
}

/// <summary>The time to answer for those who read one language.</summary>
/// <param name="From">The day from which every text exists in it; null while one is missing.</param>
/// <param name="Until">Last day to answer; null while it does not run.</param>
internal sealed record AnswerPeriod(string Culture, DateOnly? From, DateOnly? Until)
{
    public bool IsOver(DateOnly today) => Until < today;
}

internal sealed record AnswerPeriods
{
    public IReadOnlyList<AnswerPeriod> All { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public DateOnly? Last => All.Max(p => p.Until);

    public AnswerPeriod? Of(string culture) => All.FirstOrDefault(p => p.Culture == culture);

    public AnswerPeriods With(AnswerPeriod period) => new() { All = [.. All.Select(p => p.Culture == period.Culture ? period : p)] };
}
