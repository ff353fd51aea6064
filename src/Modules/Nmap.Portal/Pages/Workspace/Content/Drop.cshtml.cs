using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Changes;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>Takes a newer wording off the desk, so that the published one stands alone again.</summary>
internal sealed class DropModel(ContentStore store, ContentLibrary library, ContentTypes types, Cms.Content.Desk desk, BesideLive besides) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    public ToReaders Beside { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        return await DoAsync(async () =>
        {
            await store.DropAsync(Id, Revision, Reader, cancel);
            Notice(S["The newer wording is dropped. It stays among the versions."]);
            return Redirect("/workspace/content/" + Id);
        });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } item || !types[item.ContentType].InEditor
            || !(await desk.RightsAsync(item, Reader, cancel)).MayWrite || await besides.OfAsync(item, Reader, cancel) is not { } beside) { return false; }
        Beside = beside;
        Revision ??= item.Revision;
        return true;
    }
}
