using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Media.Contracts;

namespace Nmap.Media.Pages.Workspace.Content;

/// <summary>The documents of one text at the desk.</summary>
internal sealed class FilesModel(ContentLibrary library, ContentTypes types, Desk desk, AttachFiles attach) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    [BindProperty]
    public string? TakeOff { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? SameAs { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ContentItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
        => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        return await DoAsync(async () =>
        {
            if (TakeOff is { Length: > 0 } file) { await attach.TakeOffAsync(Item, file, Revision, Reader, cancel); }
            else { await attach.AddAsync(Item, Upload, DocumentLanguage.Of(Language, SameAs), Revision, Reader, cancel); }
            Notice(TakeOff is null ? S["The file is added."] : S["The file is removed."]);
            return Redirect($"/workspace/content/{Id}/files");
        });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } item || !types[item.ContentType].Parts.Contains(nameof(FilesPart))) { return false; }
        Item = item;
        return (await desk.RightsAsync(item, Reader, cancel)).MayWrite;
    }
}
