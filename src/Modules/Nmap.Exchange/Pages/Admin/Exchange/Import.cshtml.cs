using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Exchange.Contracts;

namespace Nmap.Exchange.Pages.Admin.Exchange;

/// <summary>Takes a package in, or only says what would happen.</summary>
internal sealed class ImportModel(IContentExchange exchange, IFreshFactor factor) : NmapPage
{
    private const int Largest = 15 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool Try { get; set; }

    public PackageReport? Report { get; private set; }

    public IActionResult OnGet()
    {
        Try = true;
        return Reader.Can(ExchangePermissions.Exchange) ? Page() : StatusCode(403);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(ExchangePermissions.Exchange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Packages are made and tried by the administrator, the lead or a deputy.")); }
        if (Upload is null || Upload.Length == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a package (.zip) or a recipe (.json)."), nameof(Upload)); }
        if (Upload.Length > Largest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is larger than {0} MB. Make it smaller and choose it again."), nameof(Upload), Largest / (1024 * 1024)); }
        if (!Try && !Reader.Can(ExchangePermissions.Import)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("What is taken in may be public at once: only the lead or a deputy does it. You may try the package.")); }
        if (!Try) { factor.Require(Reader); }
        var file = Path.Combine(Directory.CreateTempSubdirectory("nmap-package-").FullName, "package");
        try
        {
            await using (var target = System.IO.File.Create(file)) { await Upload.CopyToAsync(target, cancel); }
            Report = await exchange.ImportAsync(file, Try, Reader, cancel);
        }
        finally { Directory.Delete(Path.GetDirectoryName(file)!, recursive: true); }
        return Page();
    });

    protected override string FieldName(string? field) => nameof(Upload);
}
