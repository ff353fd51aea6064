using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Consultations;

/// <summary>Something to be decided, and where each organisation stands. However many people of it say something, it has one position: the last.</summary>
internal sealed class Question
{
    public const int LongestText = 500, LongestWhy = 2000, MostOptions = 12;

    public string Id { get; set; } = Ids.New();
    public string ConsultationId { get; set; } = "";
    public int Number { get; set; }
    public string Text { get; set; } = "";
    public string Culture { get; set; } = "en";

    /// <summary>Code of a <see cref="DecisionType"/>.</summary>
    public string Type { get; set; } = "";

    /// <summary>What is ranked or given points; in the language of the question.</summary>
    public List<string> Options { get; set; } = [];
    public bool HiddenUntilClosed { get; set; }
    public bool IsNameless { get; set; }
    public DateOnly ClosesOn { get; set; }
    public Outcome Outcome { get; set; }
    public string? OutcomeText { get; set; }
    public DateOnly? DeclaredOn { get; set; }

    /// <summary>The decision of a meeting that it became.</summary>
    public string? DecisionId { get; set; }
    public long Revision { get; set; }
    public List<Position> Positions { get; } = [];
    public List<Objection> Objections { get; } = [];

    public IEnumerable<Position> InForce => Positions.Where(p => p.ReplacedOn is null);

    /// <summary>A block stands until whoever blocks says that it is met: an amendment alone does not end it.</summary>
    public IEnumerable<Objection> OpenBlocks => Objections.Where(o => o is { Blocks: true, IsOpen: true });

    /// <summary>Whether a position stands as it was given: one that objects does only while its objection is open.</summary>
    public bool Holds(Position position, DecisionType type) => type.Find(position.Choice) is not { Objects: true } || Objections.Any(o => o.OrganisationId == position.OrganisationId && o.IsOpen);

    /// <summary>The last day on which an organisation could say where it stands: an outcome before it ends the time.</summary>
    public DateOnly LastDay => DeclaredOn < ClosesOn ? DeclaredOn.Value : ClosesOn;

    public bool IsOpen(DateOnly today) => DeclaredOn is null && today <= ClosesOn;

    public static Question Ask(string consultationId, string? text, string culture, DecisionType type, IReadOnlyList<string> options, DateOnly? closesOn, DateOnly today)
    {
        if (closesOn is not { } last || last < today) { throw Invalid(Phrase.Of("Enter a day that is still to come."), "ClosesOn"); }
        if (type.HasOptions && options.Count is < 2 or > MostOptions) { throw Invalid(Phrase.Of("Write between 2 and {0} options, one a line."), "Options", MostOptions); }
        return new() { ConsultationId = consultationId, Text = Consultation.Words(text, "Text", LongestText, Phrase.Of("Write what is to be decided.")), Culture = culture, Type = type.Code, Options = type.HasOptions ? [.. options] : [], ClosesOn = last };
    }

    /// <summary>The last word of an organisation counts; what it said before is kept. A block is an objection that stands until it is met.</summary>
    public Position Take(Position position, DecisionType type, DateOnly today)
    {
        if (!IsOpen(today)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The time for positions is over; your words stand below and were not recorded."), "Choice"); }
        type.Check(position.Choice, Options.Count);
        if (position.Why?.Length > LongestWhy) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), "Why", LongestWhy); }
        var choice = type.Find(position.Choice);
        if (position.Source != Source.Member && InForce.Any(p => p.OrganisationId == position.OrganisationId && p.Source == Source.Member))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This organisation has given its position here itself. Only it can change that; ask it to."), "Organisation");
        }
        if (choice is { Objects: true } && string.IsNullOrWhiteSpace(position.Why)) { throw Invalid(Phrase.Of("Say what you object to, so that it can be met."), "Why"); }
        foreach (var earlier in InForce.Where(p => p.OrganisationId == position.OrganisationId)) { earlier.ReplacedOn = today; }
        (position.QuestionId, position.Number, position.On) = (Id, Positions.Count == 0 ? 1 : Positions.Max(p => p.Number) + 1, today);
        Positions.Add(position);
        foreach (var open in Objections.Where(o => o.OrganisationId == position.OrganisationId && o.IsOpen)) { open.Go(ObjectionState.Withdrawn, null, today); }
        if (choice is { Objects: true }) { Objections.Add(new Objection { QuestionId = Id, OrganisationId = position.OrganisationId, Text = position.Why!.Trim(), Blocks = choice.Blocks, RaisedOn = today }); }
        Revision++;
        return position;
    }

    /// <param name="early">The time for positions ends today, before its last day is over.</param>
    /// <param name="blocking">Names of those who block, where names are shown.</param>
    public void Declare(Outcome outcome, string? text, string? decisionId, bool early, string blocking, DateOnly today)
    {
        if (DeclaredOn is not null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The outcome is recorded already.")); }
        if (outcome == Outcome.None) { throw Invalid(Phrase.Of("Say what came out."), "Outcome"); }
        if (HiddenUntilClosed && today <= ClosesOn) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Answers are hidden until the last day is over. Record the outcome after it."), "Outcome"); }
        if (outcome == Outcome.Agreed && OpenBlocks.Any())
        {
            throw IsNameless ? new RefusedException(Refusal.WrongState, Phrase.Of("This cannot be declared agreed: an objection is open."), "Outcome")
                : new RefusedException(Refusal.WrongState, Phrase.Of("This cannot be declared agreed: the objection of {0} is open."), "Outcome", blocking);
        }
        if (IsOpen(today) && !early) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The time for positions is not over. Record the outcome after it, or tick that it ends today."), "Early"); }
        (Outcome, OutcomeText, DecisionId, DeclaredOn) = (outcome, Consultation.Words(text, "OutcomeText", LongestWhy, Phrase.Of("Say in words what came out.")), decisionId, today);
        Revision++;
    }

    public void Tighten(bool nameless, bool hidden)
    {
        if (Positions.Count > 0 && IsNameless && !nameless) { throw new RefusedException(Refusal.WrongState, Phrase.Of("People answered without names. Names cannot be shown any more."), "Nameless"); }
        if (Positions.Count > 0 && HiddenUntilClosed && !hidden && DeclaredOn is null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("People were told that answers stay hidden until the end."), "Hidden"); }
        (IsNameless, HiddenUntilClosed) = (nameless, hidden);
        Revision++;
    }

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}

/// <summary>Where one organisation stands.</summary>
internal sealed class Position
{
    public string QuestionId { get; set; } = "";
    public int Number { get; set; }
    public string OrganisationId { get; set; } = "";

    /// <summary>A choice's code; for rankings and points one number an option, with commas.</summary>
    public string Choice { get; set; } = "";
    public string? Why { get; set; }
    public string? PersonId { get; set; }
    public DateOnly On { get; set; }
    public Source Source { get; set; } = Source.Member;

    /// <summary>Day of the letter, the call or the meeting, where somebody else wrote it down.</summary>
    public DateOnly? SaidOn { get; set; }
    public DateOnly? ReplacedOn { get; set; }
}

/// <summary>What an organisation objects to, and how it was met.</summary>
internal sealed class Objection
{
    public string Id { get; set; } = Ids.New();
    public string QuestionId { get; set; } = "";
    public string OrganisationId { get; set; } = "";
    public string Text { get; set; } = "";
    public bool Blocks { get; set; }
    public ObjectionState State { get; set; }
    public DateOnly RaisedOn { get; set; }

    /// <summary>The amendment, or the words of the reservation.</summary>
    public string? Words { get; set; }
    public DateOnly? SettledOn { get; set; }

    /// <summary>It still stands: nothing was said to it, or an amendment that the organisation has not accepted.</summary>
    public bool IsOpen => State is ObjectionState.Raised or ObjectionState.Answered;

    public void Go(ObjectionState state, string? words, DateOnly today)
    {
        if (!IsOpen) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This objection is settled.")); }
        if ((State, state) is (ObjectionState.Answered, ObjectionState.Answered) && string.Equals(Words, words?.Trim(), StringComparison.Ordinal)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This amendment is offered already."), "Words"); }
        if (state == ObjectionState.Raised) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how it is settled."), "State"); }
        if (state == ObjectionState.Met && State != ObjectionState.Answered) { throw new RefusedException(Refusal.WrongState, Phrase.Of("No amendment was written yet."), "State"); }
        if (state is ObjectionState.Answered or ObjectionState.Reservation) { words = Consultation.Words(words, "Words", Question.LongestWhy, state == ObjectionState.Answered ? Phrase.Of("Write the amendment that meets it.") : Phrase.Of("Write the reservation as it is kept.")); }
        // The amendment stays readable beside the answer to it.
        (State, Words, SettledOn) = (state, string.IsNullOrWhiteSpace(words) ? Words : words.Trim(), today);
    }
}

internal enum ObjectionState
{
    Raised,

    /// <summary>An amendment is offered; it waits for the word of whoever objects.</summary>
    Answered,
    Withdrawn,
    StandsAside,
    Reservation,
    Met,
}

[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Outcome>))]
internal enum Outcome
{
    None,
    Agreed,
    NotAgreed,
}
