using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>A decision in the register: its text is the minutes' text, its number never changes.</summary>
internal sealed class Decision
{
    /// <summary>The id of the text in the minutes.</summary>
    public string Id { get; set; } = "";
    public string MeetingId { get; set; } = "";

    /// <summary>Meeting and count, <c>7-2</c>.</summary>
    public string Number { get; set; } = "";
    public int MeetingNumber { get; set; }
    public int Position { get; set; }
    public Texts Text { get; set; } = Texts.Empty;
    public string Culture { get; set; } = "en";
    public Audience Audience { get; set; } = Audience.Members;
    public DateOnly DecidedOn { get; set; }

    /// <summary>Stands in adopted minutes.</summary>
    public bool Adopted { get; set; }

    /// <summary>Stands in a released public summary.</summary>
    public bool Released { get; set; }

    /// <summary>The organisation that sees to it; null while nobody is named.</summary>
    public string? HolderId { get; set; }

    /// <summary>The day on which it comes back to be looked at.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>The later decision that took its place.</summary>
    public string? SupersededById { get; set; }
    public long Revision { get; set; }

    public bool IsInForce => Adopted && SupersededById is null;

    public bool IsToBeReviewed(DateOnly today) => SupersededById is null && ReviewOn <= today;

    /// <summary>Names who sees to it and when it is looked at again.</summary>
    public void Hold(string? organisationId, DateOnly? reviewOn, DateOnly today)
    {
        if (reviewOn != ReviewOn && reviewOn <= today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a day that is still to come."), nameof(ReviewOn)); }
        (HolderId, ReviewOn) = (organisationId, reviewOn);
        Revision++;
    }

    /// <summary>It was looked at and stays in force.</summary>
    /// <param name="reviewOn">When it comes back; null when it need not.</param>
    public void Review(string? finding, DateOnly? reviewOn, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(finding)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write what the review found."), "Finding"); }
        if (reviewOn <= today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a day that is still to come."), nameof(ReviewOn)); }
        InForceOnly();
        ReviewOn = reviewOn;
        Revision++;
    }

    /// <summary>A later decision takes its place; its words stay readable.</summary>
    public void GiveWayTo(Decision newer)
    {
        InForceOnly();
        if (newer.Id == Id || !newer.IsInForce || (newer.MeetingNumber, newer.Position).CompareTo((MeetingNumber, Position)) < 0)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a later decision that is in force."), "SupersededBy");
        }
        (SupersededById, ReviewOn) = (newer.Id, null);
        Revision++;
    }

    private void InForceOnly()
    {
        if (!Adopted) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The minutes that hold this decision are not adopted yet.")); }
        if (SupersededById is not null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("A later decision took the place of this one.")); }
    }
}
