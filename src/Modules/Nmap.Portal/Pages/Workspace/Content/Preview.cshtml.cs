using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>The text as its readers will see it.</summary>
internal sealed class PreviewModel(ContentLibrary library, ContentTypes types) : NmapPage
{
    private static readonly Reader Member = new() { Roles = new HashSet<string> { Roles.Member } };

    public ContentView View { get; private set; } = null!;

    public bool AsPublic { get; private set; }

    /// <summary>Would this kind of reader see it, once it is published?</summary>
    public bool Shown => View.Item.Audience.Admits(AsPublic ? Reader.Stranger : Member);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await library.FindAsync(id, Reader, cancel: cancel) is not { } item || types[item.ContentType] is not { InEditor: true } type) { return NotFound(); }
        AsPublic = Request.Query["as"] != "members";
        View = new(type, item) { OlderThanSource = await library.IsOlderThanSourceAsync(item, cancel) };
        return Page();
    }
}
