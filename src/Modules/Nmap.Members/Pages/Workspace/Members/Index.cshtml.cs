using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Data;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class IndexModel(NmapDb db, ISite site) : NmapPage
{
    internal sealed record Row(MemberOrganisation Organisation, Texts Constituency, IReadOnlyList<string> Seats, IReadOnlyList<string> People);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        var today = site.Today;
        var constituencies = await db.Set<Constituency>().AsNoTracking().ToDictionaryAsync(c => c.Code, cancel);
        var seats = (await db.Set<Seat>().AsNoTracking().On(today).ToListAsync(cancel)).ToLookup(s => s.OrganisationId, s => s.Name);
        var people = (await (from t in db.Set<Term>().On(today) join p in db.Set<PersonRow>() on t.PersonId equals p.Id orderby t.Alternate, p.FullName
                             select new { t.OrganisationId, p.FullName }).ToListAsync(cancel)).ToLookup(x => x.OrganisationId, x => x.FullName);
        Rows = [.. (await db.Set<MemberOrganisation>().AsNoTracking().On(today).ToListAsync(cancel))
            .OrderBy(o => constituencies.GetValueOrDefault(o.Constituency)?.Position ?? 99).ThenBy(o => o.Name.ToString(), StringComparer.CurrentCulture)
            .Select(o => new Row(o, constituencies.GetValueOrDefault(o.Constituency)?.Name ?? Texts.Empty, [.. seats[o.Id]], [.. people[o.Id]]))];
        return Page();
    }
}
