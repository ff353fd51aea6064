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
    public int FromNumber { get; private set; }
    public int ToNumber { get; private set; }
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, string? from, string? to, CancellationToken cancel)
    {
        if (await library.VersionAsync(id, from ?? "", Reader, cancel) is not { } before || await library.VersionAsync(id, to ?? "", Reader, cancel) is not { } after
            || !types[before.ContentType].InEditor) { return NotFound(); }
        (From, To) = (before, after);
        // As the list of versions counts them, from the oldest.
        var versions = (await library.VersionsAsync(id, Reader, cancel)).Select(v => v.VersionId).Reverse().ToList();
        (FromNumber, ToNumber) = (versions.IndexOf(before.ContentItemVersionId) + 1, versions.IndexOf(after.ContentItemVersionId) + 1);
        Differences = Comparison.Of(types[before.ContentType], before, after);
        return Page();
    }
}
