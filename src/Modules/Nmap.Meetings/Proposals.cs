using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

/// <summary>A proposal and whose it is, in the language of the screen.</summary>
internal sealed record ProposalShown(AgendaProposal Proposal, string By);

/// <summary>What members proposed for a meeting.</summary>
internal sealed class Proposals(NmapDb db, IForum forum, ISite site)
{
    /// <summary>Oldest first; none for readers who do not see meetings.</summary>
    public async Task<IReadOnlyList<ProposalShown>> OfAsync(string meetingId, Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See)) { return []; }
        var proposals = await db.Set<AgendaProposal>().AsNoTracking().Where(p => p.MeetingId == meetingId).OrderBy(p => p.ProposedOn).ThenBy(p => p.Id).ToListAsync(cancel);
        if (proposals.Count == 0) { return []; }
        var organisations = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.In(Cultures.Current, site.Settings.Languages).Text);
        var shown = new List<ProposalShown>();
        foreach (var proposal in proposals)
        {
            shown.Add(new(proposal, proposal.ByOrganisationId is { } id && organisations.TryGetValue(id, out var name) ? name : (await forum.PersonAsync(proposal.ByPersonId, cancel))?.Name ?? ""));
        }
        return shown;
    }
}
