using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Arranging;

namespace Nmap.Portal.Pages.Workspace.Portal;

/// <summary>Which blocks the home page shows, in which order.</summary>
internal sealed class HomeModel(ArrangedHome home, ISite site) : NmapPage
{
    public sealed class Row
    {
        public string Partial { get; set; } = "";
        public string? Place { get; set; }
        public bool Shown { get; set; }
    }

    [BindProperty] public List<Row> Rows { get; set; } = [];

    public string TitleOf(string partial) => home.All.FirstOrDefault(s => s.Partial == partial)?.Title ?? partial;

    public IActionResult OnGet()
    {
        if (!Reader.Can(PortalPermissions.Arrange)) { return StatusCode(403); }
        Rows = [.. home.All.Select((s, i) => new Row { Partial = s.Partial, Place = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Shown = home.IsShown(s.Partial) })];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(PortalPermissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not arrange the public pages.")); }
        var known = home.All.Select(s => s.Partial).ToHashSet();
        var rows = Rows.Select((r, i) => (r.Partial, Place: Number(r, i), r.Shown)).Where(r => known.Contains(r.Partial)).ToList();
        await site.ChangeAsync(settings => ArrangedHome.Arrange(settings, rows), new Act("Home.Arranged", "Site", "home", Reader), cancel);
        Notice(S["Saved. The home page shows it within seconds."]);
        return Redirect("/workspace/portal");
    });

    private static int Number(Row row, int index) => int.TryParse(row.Place, out var place) && place is >= 0 and < 1000 ? place
        : throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the place as a number, such as 3."), $"Rows[{index}].Place");
}
