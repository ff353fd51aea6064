using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>One earlier wording, to read and to make the draft again.</summary>
internal sealed class VersionModel(ContentStore store, ContentLibrary library, ContentTypes types, Cms.Content.Desk desk, Inserts inserts) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Version { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    public ContentItem Newest { get; private set; } = null!;
    public ContentItem Old { get; private set; } = null!;
    public ContentType Type => types[Old.ContentType];
    public bool MayRestore { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        return await DoAsync(async () =>
        {
            await store.RestoreAsync(Id, Version, Revision, Reader, cancel);
            Notice(S["The earlier wording is the draft again. The one before it stays among the versions; what is published stays as it is."]);
            return Redirect("/workspace/content/" + Id);
        });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } newest || await library.VersionAsync(Id, Version, Reader, cancel) is not { } old || !types[old.ContentType].InEditor) { return false; }
        (Newest, Old) = (newest, await inserts.FilledAsync(old, cancel));
        Revision ??= newest.Revision;
        MayRestore = old.ContentItemVersionId != newest.ContentItemVersionId && (await desk.RightsAsync(newest, Reader, cancel)).MayWrite;
        return true;
    }
}
