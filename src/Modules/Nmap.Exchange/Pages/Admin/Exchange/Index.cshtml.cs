using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Exchange.Contracts;

namespace Nmap.Exchange.Pages.Admin.Exchange;

/// <summary>Makes a package and sends it.</summary>
internal sealed class IndexModel(IContentExchange exchange, ContentTypes types, IFreshFactor factor, ISite site, NmapDb db) : NmapPage
{
    [BindProperty]
    public string Format { get; set; } = "nmap";

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty]
    public bool Restricted { get; set; }

    public IEnumerable<ContentType> Kinds => types.All.Where(t => t.Folder is not null).OrderBy(t => S[t.PluralLabel].Value, StringComparer.CurrentCulture);

    public bool MayTakeRestricted => Reader.Can(ExchangePermissions.Restricted);

    public IActionResult OnGet() => Reader.Can(ExchangePermissions.Exchange) ? Page() : StatusCode(403);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(ExchangePermissions.Exchange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Packages are made and tried by the administrator, the lead or a deputy.")); }
        if (Restricted && !MayTakeRestricted) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy takes out texts that are not public."), nameof(Restricted)); }
        if (Restricted) { factor.Require(Reader); }
        var wish = new ExportWish(Format == "orchard" ? PackageFormat.Orchard : PackageFormat.Nmap) { Type = string.IsNullOrEmpty(Kind) ? null : Kind, Since = Since is { } day ? site.StartOf(day) : null, Restricted = Restricted };
        var package = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        var count = await exchange.ExportAsync(package, wish, Reader, cancel);
        await db.CommitAsync(new Act("Package.Exported", "Package", Ids.New(), Reader) { Details = Told(wish, count) }, cancel);
        package.Position = 0;
        var name = $"nmap-{site.Today:yyyy-MM-dd}";
        return wish.Format == PackageFormat.Orchard ? File(package, "application/json", name + ".recipe.json") : File(package, "application/zip", name + ".zip");
    });

    private static Dictionary<string, string> Told(ExportWish wish, int count) => new()
    {
        ["format"] = wish.Format.ToString(), ["type"] = wish.Type ?? "", ["restricted"] = wish.Restricted ? "yes" : "no", ["texts"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
