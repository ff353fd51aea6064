using Nmap.Cms;

namespace Nmap.Meetings;

internal enum OfferState
{
    Open,
    Accepted,
    Declined,
}

/// <summary>A topic put off twice is offered to the political component, once in its life.</summary>
internal sealed class PoliticalOffer
{
    /// <summary>How often a topic is put off before it is offered.</summary>
    public const int After = 2;

    /// <summary>Of the topic, whichever meeting it is on.</summary>
    public string LineId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public DateOnly OfferedOn { get; set; }
    public OfferState State { get; set; }
    public string? Reason { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public string? AnsweredById { get; set; }

    public void Accept(string? personId, DateOnly today) => Answer(OfferState.Accepted, null, personId, today);

    public void Decline(string? reason, string? personId, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is not taken up; members read your words."), nameof(Reason)); }
        Answer(OfferState.Declined, reason.Trim(), personId, today);
    }

    private void Answer(OfferState next, string? reason, string? personId, DateOnly today)
    {
        if (State != OfferState.Open) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This offer has its answer already.")); }
        (State, Reason, AnsweredById, AnsweredOn) = (next, reason, personId, today);
    }
}
