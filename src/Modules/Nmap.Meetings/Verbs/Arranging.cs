using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>What every act of those who arrange meetings has in common.</summary>
internal static class Arranging
{
    public static void Allow(Reader by)
    {
        if (!by.Can(Permissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Meetings are arranged by the secretariat, the facilitator or the lead.")); }
    }

    /// <summary>The meeting is another than before, and those who listen are told.</summary>
    public static void Touch(NmapDb db, ISite site, Meeting meeting)
    {
        (meeting.Revision, meeting.ChangedAt) = (meeting.Revision + 1, site.Now);
        db.Tell(new MeetingChanged(meeting.Id));
    }

    public static void Coming(Meeting meeting, ISite site, string? field = null)
    {
        if (!meeting.IsComing(site.Now)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting has begun or is cancelled. Choose a coming one."), field); }
    }
}
