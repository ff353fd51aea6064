using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Exchange.Contracts;
using Nmap.Exchange.Packages;

namespace Nmap.Exchange.Pages.Admin.Exchange;

/// <summary>Takes a package in, or only says what would happen.</summary>
internal sealed class ImportModel(IContentExchange exchange, Arrival arrival, ContentTypes types, IFreshFactor factor) : NmapPage
{
    private const int Largest = 15 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool Try { get; set; }

    [BindProperty]
    public bool Publish { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public bool MayTake => Reader.Can(ExchangePermissions.Import);

    /// <summary>Is public at once offered?</summary>
    public bool MayForce { get; private set; }

    public PackageReport? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Try = true;
        await LoadAsync(cancel);
        return Reader.Can(ExchangePermissions.Exchange) ? Page() : StatusCode(403);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var route in Reader.Can(ExchangePermissions.Import) ? types.All.Where(t => t.Folder is not null).Select(t => t.Route).Distinct() : [])
        {
            MayForce = MayForce || await arrival.MayForceAsync(route, Reader, cancel);
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(ExchangePermissions.Exchange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Packages are made and tried by the administrator, the lead or a deputy.")); }
        if (Upload is null || Upload.Length == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a package (.zip) or a recipe (.json)."), nameof(Upload)); }
        if (Upload.Length > Largest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is larger than {0} MB. Make it smaller and choose it again."), nameof(Upload), Largest / (1024 * 1024)); }
        if (!Try && !Reader.Can(ExchangePermissions.Import)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy takes texts in. You may try the package.")); }
        if (Publish && string.IsNullOrWhiteSpace(Reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why the texts are public before anybody approved them."), nameof(Reason)); }
        if (!Try) { factor.Require(Reader); }
        var file = Path.Combine(Directory.CreateTempSubdirectory("nmap-package-").FullName, "package");
        try
        {
            await using (var target = System.IO.File.Create(file)) { await Upload.CopyToAsync(target, cancel); }
            Report = await exchange.ImportAsync(file, new(Try) { PublishBecause = Publish ? Reason!.Trim() : null }, Reader, cancel);
        }
        finally { Directory.Delete(Path.GetDirectoryName(file)!, recursive: true); }
        await LoadAsync(cancel);
        return Page();
    });

    protected override string FieldName(string? field) => field == nameof(Reason) ? nameof(Reason) : nameof(Upload);
}
