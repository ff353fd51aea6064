using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Portal.Arranging;

namespace Nmap.Portal.Pages.Workspace.Portal;

/// <summary>A public menu: its entries in two levels, with their names in one language at a time.</summary>
internal sealed class MenuModel(IEnumerable<IMenuSource> menus, ISite site, Destinations destinations, IFormats formats) : NmapPage
{
    private const int Spare = 3;

    [FromRoute] public string Place { get; set; } = "main";

    /// <summary>Language of the names in the form.</summary>
    [BindProperty(SupportsGet = true)] public string? In { get; set; }

    /// <summary>The menu as it stood when this page was opened.</summary>
    [BindProperty] public string? Seen { get; set; }
    [BindProperty] public bool Restore { get; set; }
    [BindProperty] public List<TypedRow> Rows { get; set; } = [];

    private MenuPlace Where => Place == "main" ? MenuPlace.Public : MenuPlace.PublicFooter;

    /// <summary>Addresses that the modules name themselves.</summary>
    public IReadOnlyDictionary<string, string> Known => menus.SelectMany(m => m.Entries).Where(e => e.Place is MenuPlace.Public or MenuPlace.PublicFooter).DistinctBy(e => e.Address).ToDictionary(e => e.Address, e => e.Label);

    /// <summary>How many entries have a name of ours in other languages alone.</summary>
    public int Unnamed(string language) => ArrangedMenu.Flat(Lines(site.Settings)).Count(l => !l.Line.Label.IsEmpty && string.IsNullOrEmpty(l.Line.Label[language]));

    public string? HintOf(TypedRow row) => row.Address is { } address && Known.TryGetValue(address, out var label) ? S["Without a name: {0}", S[label]].Value : null;

    public IActionResult OnGet()
    {
        if (!Reader.Can(PortalPermissions.Arrange)) { return StatusCode(403); }
        var lines = Lines(site.Settings);
        (In, Seen) = (Language, ArrangedMenu.Mark(lines));
        Rows = [.. ArrangedMenu.Flat(lines).Select((l, i) => TypedRow.Of(l.Line, l.Inside, i, Language)), .. Enumerable.Range(0, Spare).Select(i => TypedRow.Empty(lines.Count + i))];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        In = Language;
        if (!Reader.Can(PortalPermissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not arrange the public pages.")); }
        await site.ChangeAsync(Change, new Act("Menu.Arranged", "Site", Place, Reader), cancel);
        var nowhere = await destinations.MissingAsync(Lines(site.Settings), cancel);
        Notice(nowhere.Count == 0 ? S["Saved. All pages show it within seconds."] : S["Saved. All pages show it within seconds. No public page stands at {0} now: readers who follow it find nothing.", formats.List(nowhere)]);
        return Redirect($"/workspace/portal/menus/{Place}?in={In}");
    });

    private string Language => site.Settings.Languages.Contains(In) ? In! : site.Settings.Languages.Contains(Cultures.Current) ? Cultures.Current : site.Settings.Languages[0];

    private SiteSettings Change(SiteSettings settings)
    {
        var before = Lines(settings);
        if (Seen != ArrangedMenu.Mark(before)) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed the menu while you did. Open this page a second time beside it, and put both together.")); }
        var lines = Restore ? [] : ArrangedMenu.Read([.. Rows.Select((r, i) => r.Read(i))], before, Language, Known.Keys.ToHashSet());
        return Where == MenuPlace.Public ? settings with { PublicMenu = lines } : settings with { FooterMenu = lines };
    }

    private IReadOnlyList<MenuLine> Lines(SiteSettings settings)
        => (Where == MenuPlace.Public ? settings.PublicMenu : settings.FooterMenu) is { Count: > 0 } own ? own : ArrangedMenu.Given(menus, Where);
}

/// <summary>A row as it was typed.</summary>
public sealed class TypedRow
{
    public int? Was { get; set; }
    public string? Label { get; set; }
    public string? Address { get; set; }
    public string? Place { get; set; }
    public bool Inside { get; set; }

    internal static TypedRow Of(MenuLine line, bool inside, int index, string language)
        => new() { Was = index, Label = line.Label[language], Address = line.Address, Place = Number(index), Inside = inside };

    internal static TypedRow Empty(int index) => new() { Place = Number(index) };

    internal MenuRow Read(int index) => new(Was, int.TryParse(Place, out var place) && place is >= 0 and < 1000 ? place
        : throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the place as a number, such as 3."), $"Rows[{index}].Place"), Label?.Trim() ?? "", Address?.Trim() ?? "", Inside);

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
