using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Members.Verbs;

/// <summary>Begins and ends what gives power: terms of people, seats of organisations, roles of people.</summary>
internal sealed class Mandates(NmapDb db, ISite site, IFreshFactor factor)
{
    public async Task BeginTermAsync(string personId, string organisationId, bool alternate, DateOnly from, DateOnly? to, Reader by, CancellationToken cancel, string? station = null, string? place = null)
    {
        await using var work = await db.BeginAsync(cancel);
        await AllowTermAsync(organisationId, by, cancel);
        if (!await db.Set<MemberOrganisation>().AnyAsync(o => o.Id == organisationId, cancel)) { throw RefusedException.Missing(); }
        var term = Term.Begin(personId, organisationId, alternate, from, to).WorkingFrom(station, place);
        // The program seeds a second person beside the representative, for trials.
        term.StandBeside(await db.Set<Term>().Where(t => t.OrganisationId == organisationId && (!by.IsSystem || t.PersonId == personId)).ToListAsync(cancel));
        db.Add(term);
        await CommitAsync("Term.Begun", "Person", personId, organisationId, "organisation", organisationId, by, cancel);
    }

    public async Task EndTermAsync(string termId, DateOnly firstDayWithout, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var term = await db.Set<Term>().SingleOrDefaultAsync(t => t.Id == termId, cancel) ?? throw RefusedException.Missing();
        await AllowTermAsync(term.OrganisationId, by, cancel);
        term.EndOn(firstDayWithout);
        await CommitAsync("Term.Ended", "Person", term.PersonId, term.OrganisationId, "organisation", term.OrganisationId, by, cancel);
    }

    public async Task FillSeatAsync(string name, string organisationId, DateOnly from, DateOnly? to, Reader by, CancellationToken cancel, bool rotating = false)
    {
        Allow(by.Can(Permissions.Seat));
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var organisation = await db.Set<MemberOrganisation>().SingleOrDefaultAsync(o => o.Id == organisationId, cancel) ?? throw RefusedException.Missing();
        var seat = Seat.Fill(name, organisation, from, to, rotating);
        seat.Follow(await db.Set<Seat>().Where(s => s.Name == name).ToListAsync(cancel));
        db.Add(seat);
        await CommitAsync("Seat.Filled", "Organisation", organisationId, organisationId, "seat", name, by, cancel);
    }

    public async Task LeaveSeatAsync(string seatId, DateOnly firstDayWithout, Reader by, CancellationToken cancel)
    {
        Allow(by.Can(Permissions.Seat));
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var seat = await db.Set<Seat>().SingleOrDefaultAsync(s => s.Id == seatId, cancel) ?? throw RefusedException.Missing();
        seat.Leave(firstDayWithout);
        await CommitAsync("Seat.Left", "Organisation", seat.OrganisationId, seat.OrganisationId, "seat", seat.Name, by, cancel);
    }

    public async Task GiveRoleAsync(string role, string personId, DateOnly from, DateOnly? to, Reader by, CancellationToken cancel)
    {
        Allow(Assignment.MayGive(by, role));
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        if (!await db.Set<PersonRow>().AnyAsync(p => p.Id == personId && !p.Purged, cancel)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a person."), "Person"); }
        var assignment = Assignment.Give(role, personId, from, to);
        if (!by.IsSystem) { assignment.StandBeside(await db.Set<Assignment>().Where(a => a.PersonId == personId).ToListAsync(cancel)); }
        db.Add(assignment);
        await CommitAsync("Role.Given", "Person", personId, null, "role", role, by, cancel);
    }

    public async Task EndRoleAsync(string assignmentId, DateOnly firstDayWithout, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var assignment = await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == assignmentId, cancel) ?? throw RefusedException.Missing();
        Allow(Assignment.MayGive(by, assignment.Role));
        factor.Require(by);
        assignment.EndOn(firstDayWithout);
        await CommitAsync("Role.Ended", "Person", assignment.PersonId, null, "role", assignment.Role, by, cancel);
    }

    /// <exception cref="RefusedException">Not this reader's to do.</exception>
    public static void Allow(bool may)
    {
        if (!may) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Members are entered by the secretariat; seats and deputies are named by the lead.")); }
    }

    // Who speaks for the lead has the lead's powers: nobody else hands them out.
    internal async Task AllowTermAsync(string organisationId, Reader by, CancellationToken cancel)
    {
        var today = site.Today;
        Allow(by.Can(Permissions.Edit));
        if (await db.Set<Seat>().AnyAsync(s => s.OrganisationId == organisationId && s.Name == Roles.Lead && (s.To == null || s.To > today), cancel)) { Allow(by.Can(Permissions.Seat)); }
        factor.Require(by);
    }

    private Task CommitAsync(string act, string kind, string id, string? organisationId, string detail, string value, Reader by, CancellationToken cancel)
    {
        if (organisationId is not null) { db.Tell(new OrganisationChanged(organisationId)); }
        return db.CommitAsync(new Act(act, kind, id, by) { Details = new Dictionary<string, string> { [detail] = value } }, cancel);
    }
}
