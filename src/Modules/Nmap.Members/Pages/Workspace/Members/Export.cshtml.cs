using System.Text;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Excel;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Organisations and who speaks for them on a day, as the file that can be brought in again, CSV or XLSX. Addresses of people are personal: only who enters members gets them, and a fresh code is asked for.</summary>
internal sealed class ExportModel(Roster roster, ISite site, IFreshFactor factor) : NmapPage
{
    [BindProperty(SupportsGet = true)] public DateOnly? Day { get; set; }
    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        factor.Require(Reader);
        var day = Day ?? site.Today;
        var language = site.Settings.Languages[0];
        var lines = MembersSheet.Lines(await roster.OnAsync(day, cancel), language, withAddresses: Reader.Can(Permissions.Edit));
        return Kind == "xlsx"
            ? File(WorkbookWriter.Write("Members", lines, Cultures.Direction(language) == "rtl"), WorkbookWriter.ContentType, $"members-{day:yyyy-MM-dd}.xlsx")
            : File(Encoding.UTF8.GetBytes("\uFEFF" + MembersCsv.Write(lines)), "text/csv; charset=utf-8", $"members-{day:yyyy-MM-dd}.csv");
    });
}
