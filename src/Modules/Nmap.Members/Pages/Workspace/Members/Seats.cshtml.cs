using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Who holds and held the seats, and which people hold a role of their own.</summary>
internal sealed class SeatsModel(NmapDb db, ISite site) : NmapPage
{
    internal sealed record Line(string Id, string Kind, string Name, DateOnly From, DateOnly? To);

    internal IReadOnlyList<Line> Seats { get; private set; } = [];
    internal IReadOnlyList<Line> Assignments { get; private set; } = [];

    internal bool MayFill => Reader.Can(Permissions.Seat);
    internal bool MayAssign => Assignment.All.Any(r => Assignment.MayGive(Reader, r));
    internal IReadOnlyList<Line> Handovers { get; private set; } = [];
    internal bool MayHandOver(Line seat) => MayFill && !IsOver(seat) && seat.From <= site.Today;
    internal bool MayEnd(Line seat) => seat.Kind != Roles.Lead && MayFill && !IsOver(seat);
    internal bool MayDismiss(Line assignment) => Assignment.MayGive(Reader, assignment.Kind) && !IsOver(assignment);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        var seats = await (from s in db.Set<Seat>().AsNoTracking() join o in db.Set<MemberOrganisation>() on s.OrganisationId equals o.Id
                           orderby s.From descending select new { s.Id, Kind = s.Name, o.Name, s.From, s.To }).ToListAsync(cancel);
        Seats = [.. seats.OrderBy(s => Seat.All.ToList().IndexOf(s.Kind)).Select(s => new Line(s.Id, s.Kind, s.Name.ToString(), s.From, s.To?.AddDays(-1)))];
        Assignments = await (from a in db.Set<Assignment>() join p in db.Set<PersonRow>() on a.PersonId equals p.Id
                             where !p.Purged orderby a.Role, a.From descending
                             select new Line(a.Id, a.Role, p.FullName, a.From, a.To == null ? null : a.To.Value.AddDays(-1))).ToListAsync(cancel);
        var handovers = await db.Set<Handover>().AsNoTracking().OrderByDescending(h => h.On).Take(50).ToListAsync(cancel);
        var organisations = await db.Set<MemberOrganisation>().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        Handovers = [.. handovers.Where(h => MayFill || h.IsOpenTo(Reader.Organisations, site.Today)).Select(h => new Line(h.Id, h.Seat, organisations[h.ToOrganisationId].ToString(), h.On, null))];
        return Page();
    }

    private bool IsOver(Line line) => line.To <= site.Today;
}
