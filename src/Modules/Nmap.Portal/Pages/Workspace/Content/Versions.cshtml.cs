using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>Every wording of a text that was ever saved, newest first.</summary>
internal sealed class VersionsModel(ContentLibrary library, ContentTypes types, IRoutes routes, History history) : NmapPage
{
    public ContentItem Item { get; private set; } = null!;
    public Cms.Content.Route Route { get; private set; } = null!;
    public IReadOnlyList<ItemCard> Versions { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Writers { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await library.FindAsync(id, Reader, cancel: cancel) is not { } item || types[item.ContentType] is not { InEditor: true } type) { return NotFound(); }
        Item = item;
        Route = await routes.FindAsync(type.Route, cancel);
        Versions = await library.VersionsAsync(id, Reader, cancel);
        Writers = await history.WritersAsync(id, cancel);
        return Page();
    }
}
