using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Media.Library;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>Brings files into the library; what they show is said on the page of each.</summary>
[RequestSizeLimit(BringMedia.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = BringMedia.LargestRequest)]
internal sealed class NewModel(BringMedia bring) : NmapPage
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Licence { get; set; }

    [BindProperty]
    public string? Credit { get; set; }

    [BindProperty]
    public string? ShowsPersons { get; set; }

    public IActionResult OnGet() => Reader.Can(Permissions.Keep) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Keep)) { return NotFound(); }
        return await DoAsync(async () =>
        {
            var words = new Described { Licence = Licence, Credit = Credit, ShowsPersons = ShowsPersons switch { "yes" => true, "no" => false, _ => null } };
            words.Check(DateOnly.MaxValue);
            var brought = await bring.RunAsync(Files, words, nameof(Files), Reader, cancel);
            Notice(S.Plural(brought.Count, "{0} file is in the library. Say now what it shows.", "{0} files are in the library. Say now what each shows."));
            return Redirect(brought is [var one] ? $"/workspace/media/{one.Id}/describe" : "/workspace/media?state=waiting");
        });
    }
}
