using System.Text;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Organisations and who speaks for them on a day, as the file that can be brought in again. Addresses of people are personal: a fresh code is asked for.</summary>
internal sealed class ExportModel(Roster roster, ISite site, IFreshFactor factor) : NmapPage
{
    [BindProperty(SupportsGet = true)] public DateOnly? Day { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        factor.Require(Reader);
        var day = Day ?? site.Today;
        var text = MembersCsv.Write(await roster.OnAsync(day, cancel), site.Settings.Languages[0]);
        return File(Encoding.UTF8.GetBytes("\uFEFF" + text), "text/csv; charset=utf-8", $"members-{day:yyyy-MM-dd}.csv");
    });
}
