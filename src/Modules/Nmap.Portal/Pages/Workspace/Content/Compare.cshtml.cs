using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>Two versions of a text: what was added and what was taken away.</summary>
internal sealed class CompareModel(ContentLibrary library, ContentTypes types) : NmapPage
{
    public ContentItem From { get; private set; } = null!;
    public ContentItem To { get; private set; } = null!;
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, string? from, string? to, CancellationToken cancel)
    {
        if (await library.VersionAsync(id, from ?? "", Reader, cancel) is not { } before || await library.VersionAsync(id, to ?? "", Reader, cancel) is not { } after
            || !types[before.ContentType].InEditor) { return NotFound(); }
        (From, To) = (before, after);
        Differences = Comparison.Of(before, after);
        return Page();
    }
}
