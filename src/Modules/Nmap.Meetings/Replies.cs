using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

/// <summary>An organisation and what it answered; null while it has not, or only to an older invitation.</summary>
/// <param name="By">Name of who answered; for those who arrange meetings.</param>
/// <param name="Needs">What its people need to take part, whichever day they told it for; empty for all but those who prepare it.</param>
/// <param name="Earlier">What it answered before the meeting was moved, while it has not answered again.</param>
internal sealed record ReplyShown(Organisation Organisation, InvitationReply? Reply, string? By, IReadOnlyList<(string Person, string Needs)> Needs, InvitationReply? Earlier);

/// <summary>Who comes to a meeting, as far as they said.</summary>
internal sealed class Replies(NmapDb db, IForum forum, IAccessNeeds access, ISite site)
{
    /// <summary>All who are invited, observers last; empty for readers who do not see meetings, and before people are invited.</summary>
    public async Task<IReadOnlyList<ReplyShown>> OfAsync(Meeting meeting, Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See) || meeting.State != MeetingState.Invited) { return []; }
        var (all, needs) = (await AllAsync(meeting, cancel), await NeedsAsync(meeting, reader, cancel));
        var (inForce, earlier) = (Newest(all.Where(r => r.Sequence == meeting.Sequence)), Newest(all.Where(r => r.Sequence < meeting.Sequence)));
        var day = site.DayOf(meeting.StartsAt);
        var invited = (await forum.MembersAsync(day, cancel)).Concat((await forum.OrganisationsAsync(cancel)).Where(o => o.Observer && o.Active)).DistinctBy(o => o.Id);
        var shown = new List<ReplyShown>();
        foreach (var organisation in invited)
        {
            var reply = inForce.GetValueOrDefault(organisation.Id);
            shown.Add(new(organisation, reply, reply is { PersonId.Length: > 0 } && reader.Can(Permissions.Arrange) ? (await forum.PersonAsync(reply.PersonId, cancel))?.Name : null, [.. needs[organisation.Id]],
                reply is null ? earlier.GetValueOrDefault(organisation.Id) : null));
        }
        return shown;
    }

    private async Task<ILookup<string, (string Person, string Needs)>> NeedsAsync(Meeting meeting, Reader reader, CancellationToken cancel)
    {
        var told = new List<(string Organisation, string Person, string Needs)>();
        if (access.MayRead(reader))
        {
            foreach (var reply in await db.Set<InvitationReply>().AsNoTracking().Where(r => r.MeetingId == meeting.Id && r.Needs != null).OrderBy(r => r.At).ToListAsync(cancel))
            {
                told.Add((reply.OrganisationId, (await forum.PersonAsync(reply.PersonId, cancel))?.Name ?? "", reply.Needs!));
            }
        }
        return told.ToLookup(t => t.Organisation, t => (t.Person, t.Needs));
    }

    /// <summary>By organisation: whoever comes counts before who does not, unless the newest word is the organisation's own.</summary>
    public async Task<IReadOnlyDictionary<string, InvitationReply>> InForceAsync(Meeting meeting, CancellationToken cancel)
        => Newest((await AllAsync(meeting, cancel)).Where(r => r.Sequence == meeting.Sequence));

    private Task<List<InvitationReply>> AllAsync(Meeting meeting, CancellationToken cancel)
        => db.Set<InvitationReply>().AsNoTracking().Where(r => r.MeetingId == meeting.Id).ToListAsync(cancel);

    private static Dictionary<string, InvitationReply> Newest(IEnumerable<InvitationReply> replies) => replies.GroupBy(r => r.OrganisationId).ToDictionary(g => g.Key, InForce);

    /// <summary>What this person answered to the invitation of today; null when nothing.</summary>
    public Task<InvitationReply?> MineAsync(Meeting meeting, Reader reader, CancellationToken cancel)
        => db.Set<InvitationReply>().AsNoTracking().Where(r => r.MeetingId == meeting.Id && r.Sequence == meeting.Sequence && r.PersonId == reader.PersonId).OrderByDescending(r => r.At).FirstOrDefaultAsync(cancel);

    private static InvitationReply InForce(IEnumerable<InvitationReply> of)
    {
        var newestFirst = of.OrderByDescending(r => r.At).ToList();
        return newestFirst[0].PersonId.Length == 0 ? newestFirst[0] : newestFirst.MinBy(r => r.Answer)!;
    }
}
