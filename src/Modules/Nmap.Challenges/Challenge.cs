using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Challenges;

/// <summary>What stands in the way of an obligation, until it is solved or said to be unsolvable here.</summary>
internal sealed partial class Challenge
{
    public const int LongestTitle = 200, LongestText = 6000, LongestWhy = 2000;

    /// <summary>With fewer organisations that could have said it, saying so would name them.</summary>
    public const int Crowd = 3;

    public string Id { get; set; } = Ids.New();

    /// <summary>Counts the platform's challenges from 1.</summary>
    public int Number { get; set; }
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
    public string Culture { get; set; } = "en";
    public Attribution Attribution { get; set; }

    /// <summary>Who raised it; both null unless it is named.</summary>
    public string? OrganisationId { get; set; }
    public string? PersonId { get; set; }

    /// <summary>How many member organisations could have raised it, among those who may read it.</summary>
    public int CouldHaveRaised { get; set; }
    public DateOnly RaisedOn { get; set; }
    public Audience Audience { get; set; } = Audience.Members;
    public string? Obligation { get; set; }

    /// <summary>Code of a component: <c>political</c>, <c>technical</c>, <c>participatory</c>, <c>resources</c>.</summary>
    public string? Component { get; set; }

    /// <summary>Code of a topic of the technical component.</summary>
    public string? Topic { get; set; }

    /// <summary>The organisation that sees to it.</summary>
    public string? OwnerId { get; set; }
    public ChallengeState State { get; set; }
    public DateOnly StateSince { get; set; }

    /// <summary>Nothing said about it carries a name, anywhere.</summary>
    public bool IsNameless { get; set; }

    /// <summary>Mail to those who follow it holds the words of new posts.</summary>
    public bool MailsWords { get; set; }

    /// <summary>Of the text in adopted minutes that it was taken from.</summary>
    public string? MinutesTextId { get; set; }
    public string? MeetingId { get; set; }

    /// <summary>What everybody may read, once the lead released it.</summary>
    public Texts PublicTitle { get; set; } = Texts.Empty;
    public Texts PublicText { get; set; } = Texts.Empty;
    public string? PublicSource { get; set; }
    public DateOnly? PublicAsOf { get; set; }
    public long Revision { get; set; }
    public List<ChallengeStep> Steps { get; } = [];
    public List<ChallengeProposal> Proposals { get; } = [];

    public bool IsOpen => State.IsOpen();
    public bool IsPublic => PublicAsOf is not null;

    /// <summary>Where it stood when the lead's words were shown; what changed since, these words do not say. Read with its steps.</summary>
    public ChallengeState PublicState => MovedSinceShown.Count == 0 ? State
        : Steps.Where(s => s.Number < Shown).Aggregate(ChallengeState.Raised, (state, step) => StateAfter(step.Kind) ?? state);

    private int Shown => Steps.Where(s => s.Kind == StepKind.Released).Max(s => (int?)s.Number) ?? int.MaxValue;

    private IReadOnlyList<ChallengeStep> MovedSinceShown => [.. Steps.Where(s => s.Number > Shown && StateAfter(s.Kind) is not null)];

    private static ChallengeState? StateAfter(StepKind step) => step switch
    {
        StepKind.Discussed or StepKind.Reopened => ChallengeState.InDiscussion,
        StepKind.Chosen => ChallengeState.SolutionChosen,
        StepKind.Resolved => ChallengeState.Resolved,
        StepKind.NotSolvable => ChallengeState.NotSolvable,
        _ => null,
    };

    /// <summary>Words of new posts may stand in mail: every member reads them anyway, and they carry their author's name.</summary>
    public bool MayMailWords => !IsNameless && Audience.Kind is AudienceKind.Members or AudienceKind.Public;

    public int DaysOpen(DateOnly today) => (IsOpen ? today : StateSince).DayNumber - RaisedOn.DayNumber;

    /// <exception cref="RefusedException">Title or text are missing or too long.</exception>
    public static Challenge Raise(string? title, string? text, string culture, Attribution attribution, DateOnly today)
    {
        var challenge = new Challenge
        {
            Title = Words(title, "Title", LongestTitle, Phrase.Of("Enter a title.")), Text = Words(text, "Text", LongestText, Phrase.Of("Say what stands in the way.")),
            Culture = culture, Attribution = attribution, RaisedOn = today, StateSince = today,
        };
        challenge.Add(StepKind.Raised, null, today);
        return challenge;
    }

    /// <summary>Somebody began to talk about it.</summary>
    public void Discuss(string? byId, DateOnly today)
    {
        if (State == ChallengeState.Raised) { Go(ChallengeState.InDiscussion, StepKind.Discussed, null, byId, today); }
    }

    public void Choose(string? proposalId, string? why, string? byId, DateOnly today)
    {
        RefuseClosed();
        var chosen = Proposals.FirstOrDefault(p => p.Id == proposalId && p.WithdrawnOn is null) ?? throw Invalid(Phrase.Of("Choose one of the proposals."), "Proposal");
        var reason = Words(why, "Why", LongestWhy, Phrase.Of("Say why; members read it."));
        foreach (var proposal in Proposals) { proposal.Chosen = proposal == chosen; }
        Go(ChallengeState.SolutionChosen, StepKind.Chosen, reason, byId, today);
        Steps[^1].Target = chosen.Id;
    }

    public void Resolve(string? why, string? byId, DateOnly today)
    {
        RefuseClosed();
        if (State != ChallengeState.SolutionChosen) { throw Wrong(Phrase.Of("Choose a solution first, or say that it cannot be solved here.")); }
        Go(ChallengeState.Resolved, StepKind.Resolved, Words(why, "Why", LongestWhy, Phrase.Of("Say why; members read it.")), byId, today);
    }

    public void GiveUp(string? why, string? byId, DateOnly today)
    {
        RefuseClosed();
        Go(ChallengeState.NotSolvable, StepKind.NotSolvable, Words(why, "Why", LongestWhy, Phrase.Of("Say why; members read it.")), byId, today);
    }

    public void Reopen(string? why, string? byId, DateOnly today)
    {
        if (IsOpen) { throw Wrong(Phrase.Of("This challenge is open.")); }
        Go(ChallengeState.InDiscussion, StepKind.Reopened, Words(why, "Why", LongestWhy, Phrase.Of("Say why; members read it.")), byId, today);
    }

    public ChallengeProposal Propose(string? text, string culture, string? organisationId, string? personId, DateOnly today)
    {
        RefuseClosed();
        var proposal = new ChallengeProposal { ChallengeId = Id, Text = Words(text, "Text", LongestWhy, Phrase.Of("Write what should be done.")), Culture = culture, On = today };
        if (!IsNameless) { (proposal.OrganisationId, proposal.PersonId) = (organisationId, personId); }
        Proposals.Add(proposal);
        Add(StepKind.Proposed, IsNameless ? null : personId, today, target: proposal.Id);
        return proposal;
    }

    /// <summary>It leads to a decision, an action point or a text, and nobody took that away since.</summary>
    public bool StillLinks(ChallengeStep step)
        => step.IsLink && !Steps.Exists(s => s.Kind == StepKind.Unlinked && s.Target == step.Target && s.Number > step.Number);

    /// <summary>The link was a mistake: it stays readable, marked as taken away.</summary>
    public void Unlink(int number, string? why, string? byId, DateOnly today)
    {
        var link = Steps.FirstOrDefault(s => s.Number == number && StillLinks(s)) ?? throw Wrong(Phrase.Of("This link was taken away already."));
        Add(StepKind.Unlinked, byId, today, Words(why, "Why", LongestWhy, Phrase.Of("Say why; members read it.")), link.Target);
    }

    public ChallengeStep Add(StepKind kind, string? byId, DateOnly on, string? why = null, string? target = null)
    {
        var step = new ChallengeStep { ChallengeId = Id, Number = Steps.Count == 0 ? 1 : Steps.Max(s => s.Number) + 1, Kind = kind, ById = byId, On = on, Why = why, Target = target };
        Steps.Add(step);
        Revision++;
        return step;
    }

    public void StillStandsAt(long? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just worked on this challenge. Open it again beside this page; what you typed is still here.")); }
    }

    private void Go(ChallengeState state, StepKind kind, string? why, string? byId, DateOnly today)
    {
        (State, StateSince) = (state, today);
        Add(kind, byId, today, why);
    }

    private void RefuseClosed()
    {
        if (!IsOpen) { throw Wrong(Phrase.Of("This challenge is closed. Open it again first.")); }
    }

    internal static string Words(string? text, string field, int longest, string missing)
    {
        if (string.IsNullOrWhiteSpace(text)) { throw Invalid(missing, field); }
        return text.Trim().Length <= longest ? text.Trim() : throw Invalid(Phrase.Of("Shorten the text to {0} characters."), field, longest);
    }

    private static RefusedException Invalid(string sentence, string field, params object[] arguments) => new(Refusal.Invalid, sentence, field, arguments);

    private static RefusedException Wrong(string sentence) => new(Refusal.WrongState, sentence);
}
