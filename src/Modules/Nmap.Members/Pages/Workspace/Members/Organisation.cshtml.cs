using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Data;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class OrganisationModel(NmapDb db, ISite site) : NmapPage
{
    public MemberOrganisation Organisation { get; private set; } = null!;
    public Texts ConstituencyName { get; private set; } = Texts.Empty;
    public IReadOnlyList<Seat> Seats { get; private set; } = [];
    public IReadOnlyList<(Term Term, PersonRow Person)> Terms { get; private set; } = [];
    public IReadOnlyList<(Term Term, PersonRow Person)> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        Organisation = await db.Set<MemberOrganisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancel) ?? throw RefusedException.Missing();
        ConstituencyName = await db.Set<Constituency>().Where(c => c.Code == Organisation.Constituency).Select(c => c.Name).SingleOrDefaultAsync(cancel) ?? Texts.Empty;
        Seats = await db.Set<Seat>().AsNoTracking().Where(s => s.OrganisationId == id).OrderBy(s => s.From).ToListAsync(cancel);
        var terms = await (from t in db.Set<Term>().AsNoTracking() join p in db.Set<PersonRow>().AsNoTracking() on t.PersonId equals p.Id
                           where t.OrganisationId == id orderby t.Alternate, p.FullName select new { t, p }).ToListAsync(cancel);
        Terms = [.. terms.Where(x => !x.p.Purged && (x.t.To is null || x.t.To > site.Today)).Select(x => (x.t, x.p))];
        Past = [.. terms.Where(x => x.t.To <= site.Today).OrderByDescending(x => x.t.To).Select(x => (x.t, x.p))];
        return Page();
    }
}
