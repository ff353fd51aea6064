using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>What a member wishes to have on the agenda of a coming meeting; every member has the same right to it, and gets an answer.</summary>
internal sealed class AgendaProposal
{
    public const int LongestTitle = 200, LongestWhy = 2000;

    public string Id { get; set; } = Ids.New();
    public string MeetingId { get; set; } = "";

    /// <summary>In the language it was written in.</summary>
    public Texts Title { get; set; } = Texts.Empty;
    public string Why { get; set; } = "";
    public string Culture { get; set; } = "en";
    public string ByPersonId { get; set; } = "";
    public string? ByOrganisationId { get; set; }
    public DateOnly ProposedOn { get; set; }
    public ProposalState State { get; set; }

    /// <summary>Came after the day by which items had to be in.</summary>
    public bool IsLate { get; set; }

    /// <summary>Why it is not taken; its author reads it.</summary>
    public string? Answer { get; set; }

    public static AgendaProposal For(Meeting meeting, string? title, string? why, string culture, string personId, string? organisationId, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(title)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a title."), "Title"); }
        if (title.Length > LongestTitle) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Title", LongestTitle); }
        if (why?.Length > LongestWhy) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Why", LongestWhy); }
        return new()
        {
            MeetingId = meeting.Id,
            Title = Texts.Of(culture, title.Trim()),
            Why = why?.Trim() ?? "",
            Culture = culture,
            ByPersonId = personId,
            ByOrganisationId = organisationId,
            ProposedOn = today,
        };
    }

    public void Take() => (State, Answer) = (Waiting(ProposalState.Taken), null);

    public void Keep() => (State, Answer) = (Waiting(ProposalState.Kept), null);

    public void Decline(string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is not taken; whoever proposed it reads your words."), "Answer"); }
        (State, Answer) = (Waiting(ProposalState.Declined), answer.Trim());
    }

    private ProposalState Waiting(ProposalState next)
        => State == ProposalState.Open ? next : throw new RefusedException(Refusal.WrongState, Phrase.Of("This proposal has its answer already."));
}

internal enum ProposalState
{
    Open,
    Taken,
    Declined,

    /// <summary>Waits for a later meeting.</summary>
    Kept,
}
