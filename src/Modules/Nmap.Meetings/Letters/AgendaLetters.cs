using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>
/// Tells those who arrange meetings of a proposal, its author of the answer, and the political component of what is offered to it.
/// What was proposed and answered stays on the site.
/// </summary>
internal sealed class AgendaLetters(NmapDb db, Shelf shelf, IForum forum, PoliticalComponent component, IPost post, ISite site, IStringLocalizer S)
    : IListen<ItemProposed>, IListen<ProposalAnswered>, IListen<ItemOffered>
{
    public async Task HearAsync(ItemProposed fact, Told told, CancellationToken cancel)
    {
        if (await FindAsync(fact.ProposalId, cancel) is not ({ } proposal, { } meeting) || proposal.State != ProposalState.Open) { return; }
        var by = (await forum.OrganisationsAsync(cancel)).FirstOrDefault(o => o.Id == proposal.ByOrganisationId)?.Name ?? Texts.Empty;
        var reads = new HashSet<string>();
        foreach (var person in await ArrangersAsync(cancel))
        {
            if ((await forum.ReaderAsync(person.Id, cancel)).Can(Permissions.See)) { reads.Add(person.Id); }
            await SendAsync($"proposal/{proposal.Id}/made", person, p => new Letter(p.Id, p.Email!, p.Culture, S["Meeting {0}: an agenda item is proposed", meeting.Number],
                [
                    by.IsEmpty ? S["A member proposes an item for the agenda of “{0}”.", Words(meeting.Title, p)] : S["{1} proposes an item for the agenda of “{0}”.", Words(meeting.Title, p), Words(by, p)],
                    reads.Contains(p.Id) ? S["Its title: {0}", Words(proposal.Title, p)] : "",
                    S["Please take it onto the agenda, keep it for a later meeting, or say why not."],
                ],
                S["Read the proposal"], $"/workspace/meetings/{meeting.Id}/proposals/{proposal.Id}"), cancel);
        }
    }

    public async Task HearAsync(ProposalAnswered fact, Told told, CancellationToken cancel)
    {
        if (await FindAsync(fact.ProposalId, cancel) is not ({ } proposal, { } meeting) || await forum.PersonAsync(proposal.ByPersonId, cancel) is not { Email: not null } person) { return; }
        await SendAsync($"proposal/{proposal.Id}/answered", person, p => new Letter(p.Id, p.Email!, p.Culture, S["Meeting {0}: your proposal has an answer", meeting.Number],
            [
                proposal.State switch
                {
                    ProposalState.Taken => S["Your proposal stands on the agenda of “{0}”.", Words(meeting.Title, p)],
                    ProposalState.Kept => S["Your proposal for “{0}” is kept for a later meeting.", Words(meeting.Title, p)],
                    _ => S["Your proposal for “{0}” was not taken. The reason stands beside it.", Words(meeting.Title, p)],
                },
            ],
            S["Open the meeting"], $"/workspace/meetings/{meeting.Id}"), cancel);
    }

    public async Task HearAsync(ItemOffered fact, Told told, CancellationToken cancel)
    {
        if (await db.Set<PoliticalOffer>().AsNoTracking().SingleOrDefaultAsync(o => o.LineId == fact.LineId, cancel) is not { State: OfferState.Open } offer) { return; }
        foreach (var person in (await component.PeopleAsync(cancel)).Where(p => p.Email is not null))
        {
            await SendAsync($"offer/{offer.LineId}", person, p => new Letter(p.Id, p.Email!, p.Culture, S["An agenda item was put off twice"],
                [
                    S["It is offered to the political component, once. Please take it up, or say why not."],
                    S["What it is about stands on the platform."],
                ],
                S["Read and answer"], $"/workspace/agenda/{offer.ItemId}/offer"), cancel);
        }
    }

    private async Task<(AgendaProposal? Proposal, Meeting? Meeting)> FindAsync(string proposalId, CancellationToken cancel)
        => await db.Set<AgendaProposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == proposalId, cancel) is { } proposal
            ? (proposal, await shelf.MeetingAsync(proposal.MeetingId, Reader.System, cancel)) : (null, null);

    /// <summary>The secretariat and the facilitator; the lead where there is neither.</summary>
    private async Task<IEnumerable<Person>> ArrangersAsync(CancellationToken cancel)
    {
        List<Person> people = [.. await forum.HoldersAsync(Roles.Secretariat, site.Today, cancel), .. await forum.HoldersAsync(Roles.Facilitator, site.Today, cancel)];
        return (people.Count > 0 ? people : await forum.HoldersAsync(Roles.Lead, site.Today, cancel)).Where(p => p.Email is not null).DistinctBy(p => p.Id);
    }

    private async Task SendAsync(string about, Person person, Func<Person, Letter> write, CancellationToken cancel)
    {
        Letter letter;
        using (CultureScope.Use(person.Culture)) { letter = write(person); }
        await post.AddAsync(about, letter, cancel);
    }

    private string Words(Texts texts, Person person) => texts.In(person.Culture, site.Settings.Languages).Text;
}
