using Nmap.Cms;

namespace Nmap.Planning;

internal enum ContributionKind
{
    Comment,
    Change,
    NewLine,
}

internal enum ContributionState
{
    Waiting,
    Accepted,
    Refused,
}

/// <summary>What a member says of a draft: of an activity, or that one is missing.</summary>
internal sealed class Contribution
{
    public const int Longest = 3000;

    public string Id { get; set; } = Ids.New();
    public string PlanId { get; set; } = "";

    /// <summary>The activity it is about; null for a new one.</summary>
    public int? Line { get; set; }
    public ContributionKind Kind { get; set; }
    public string OrganisationId { get; set; } = "";
    public string PersonId { get; set; } = "";
    public string Culture { get; set; } = "en";

    /// <summary>Why, or what is to be considered.</summary>
    public string Words { get; set; } = "";

    /// <summary>The wording that is proposed, in <see cref="Culture"/>.</summary>
    public string? Wording { get; set; }
    public string? LineKind { get; set; }
    public DateOnly? Begins { get; set; }
    public DateOnly? Ends { get; set; }
    public DateTimeOffset At { get; set; }
    public ContributionState State { get; set; }

    /// <summary>Why it was not accepted, or what was made of it.</summary>
    public string? Answer { get; set; }
    public string? AnsweredById { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public long Revision { get; set; }

    /// <exception cref="RefusedException">Something needed is missing, or the plan takes no contributions.</exception>
    public static Contribution Make(Plan plan, Contribution said, DateOnly today)
    {
        if (plan.State != PlanState.Open) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This version takes no contributions now.")); }
        if (plan.ContributeBy < today) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The time for contributions is over.")); }
        if (said.Kind == ContributionKind.NewLine) { said.Line = null; }
        else if (said.Line is not { } code || plan.Line(code) is null) { throw RefusedException.Missing(); }
        if (said.Words.Length == 0) { throw Invalid(said.Kind == ContributionKind.Comment ? Phrase.Of("Enter your comment.") : Phrase.Of("Say why."), nameof(Words)); }
        if (said.Words.Length > Longest) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), nameof(Words), Longest); }
        if (said.Wording?.Length > PlanLine.LongestText) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), nameof(Wording), PlanLine.LongestText); }
        if (said.Kind != ContributionKind.Comment && said.Wording is null) { throw Invalid(Phrase.Of("Enter the wording that you propose."), nameof(Wording)); }
        if (said.Kind == ContributionKind.NewLine && (said.Begins is null || said.Ends is null)) { throw Invalid(Phrase.Of("Say when it begins and ends."), said.Begins is null ? nameof(Begins) : nameof(Ends)); }
        if (said.Ends < said.Begins) { throw Invalid(Phrase.Of("It ends before it begins."), nameof(Ends)); }
        said.PlanId = plan.Id;
        return said;
    }

    /// <param name="to">Accepted or refused.</param>
    public void Decide(ContributionState to, string? answer, string? byId, DateTimeOffset now)
    {
        if (State != ContributionState.Waiting) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This contribution has its answer already.")); }
        if (to == ContributionState.Refused && string.IsNullOrWhiteSpace(answer)) { throw Invalid(Phrase.Of("Say why it is not accepted. The author gets your reason by mail."), nameof(Answer)); }
        if (answer?.Length > Longest) { throw Invalid(Phrase.Of("Shorten the text to {0} characters."), nameof(Answer), Longest); }
        (State, Answer, AnsweredById, AnsweredAt) = (to, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim(), byId, now);
        Revision++;
    }

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);
}
