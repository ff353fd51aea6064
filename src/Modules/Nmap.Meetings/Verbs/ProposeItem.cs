using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Members propose what a coming meeting should speak about; those who arrange it take it onto the agenda or say why not.</summary>
internal sealed class ProposeItem(NmapDb db, Shelf shelf, ISite site)
{
    public async Task AddAsync(string meetingId, string? title, string? why, Reader by, CancellationToken cancel, string channel = "screen")
    {
        await using var work = await db.BeginAsync(cancel);
        var (_, act) = await PutAsync(meetingId, title, why, by, channel, cancel);
        await db.CommitAsync(act, cancel);
    }

    /// <summary>The same in the caller's transaction.</summary>
    public async Task<(AgendaProposal Proposal, Act Act)> PutAsync(string meetingId, string? title, string? why, Reader by, string channel, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Propose) || by.PersonId is null) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Agenda items are proposed by those who speak for a member.")); }
        var meeting = await ComingAsync(meetingId, by, cancel);
        var proposal = db.Add(AgendaProposal.For(meeting, title, why, Cultures.Current, by.PersonId, by.Organisations is [var organisation, ..] ? organisation : null, site.Today)).Entity;
        proposal.IsLate = meeting.IsLateOn(site.Today, site);
        db.Tell(new ItemProposed(proposal.Id));
        return (proposal, new Act("AgendaItem.Proposed", nameof(Meeting), meetingId, by) { Details = new Dictionary<string, string> { ["proposal"] = proposal.Id, ["channel"] = channel } });
    }

    /// <summary>Its author takes it back before anybody answered it.</summary>
    public async Task WithdrawAsync(string proposalId, Reader by, string channel, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var proposal = await db.Set<AgendaProposal>().SingleOrDefaultAsync(p => p.Id == proposalId && p.ByPersonId == by.PersonId && p.State == ProposalState.Open, cancel) ?? throw RefusedException.Missing();
        db.Remove(proposal);
        await db.CommitAsync(new Act("AgendaItem.ProposalTakenBack", nameof(Meeting), proposal.MeetingId, by) { Details = new Dictionary<string, string> { ["proposal"] = proposal.Id, ["channel"] = channel } }, cancel);
    }

    /// <summary>It becomes the last item of the agenda, with its author's words.</summary>
    public async Task TakeAsync(string proposalId, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (meeting, proposal) = await OpenAsync(proposalId, by, cancel);
        proposal.Take();
        var item = new AgendaItem { Title = proposal.Title, ProposalId = proposal.Id, PresenterOrganisationId = proposal.ByOrganisationId, AddedOn = site.Today };
        // Who proposed in time is on time, whenever it is answered.
        meeting.Put(item, proposal.IsLate);
        db.Entry(item).State = EntityState.Added;
        db.Add(AgendaStep.Of(item, AgendaStepKind.Added, site.Today, meeting.Id));
        Arranging.Touch(db, site, meeting);
        await CommitAsync("AgendaItem.Taken", meeting, proposal, by, cancel);
    }

    /// <summary>It waits in the backlog for a later meeting.</summary>
    public async Task KeepAsync(string proposalId, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (meeting, proposal) = await OpenAsync(proposalId, by, cancel);
        proposal.Keep();
        db.Add(new BacklogItem { Fields = new(proposal.Title) { PresenterOrganisationId = proposal.ByOrganisationId }, ProposalId = proposal.Id, AddedOn = site.Today });
        await CommitAsync("AgendaItem.Kept", meeting, proposal, by, cancel);
    }

    public async Task DeclineAsync(string proposalId, string? answer, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (meeting, proposal) = await OpenAsync(proposalId, by, cancel);
        proposal.Decline(answer);
        await CommitAsync("AgendaItem.Declined", meeting, proposal, by, cancel);
    }

    private Task CommitAsync(string act, Meeting meeting, AgendaProposal proposal, Reader by, CancellationToken cancel)
    {
        db.Tell(new ProposalAnswered(proposal.Id));
        return db.CommitAsync(new Act(act, nameof(Meeting), meeting.Id, by) { Details = new Dictionary<string, string> { ["proposal"] = proposal.Id } }, cancel);
    }

    private async Task<(Meeting, AgendaProposal)> OpenAsync(string proposalId, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        var proposal = await db.Set<AgendaProposal>().SingleOrDefaultAsync(p => p.Id == proposalId, cancel) ?? throw RefusedException.Missing();
        return (await ComingAsync(proposal.MeetingId, by, cancel), proposal);
    }

    private async Task<Meeting> ComingAsync(string meetingId, Reader by, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        Arranging.Coming(meeting, site);
        return meeting;
    }
}
