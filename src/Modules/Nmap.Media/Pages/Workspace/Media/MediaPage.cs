using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Media.Reading;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>A page about one item of the library; for those who keep it, and nobody else.</summary>
internal abstract class MediaPage(NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    public MediaItem Item { get; private set; } = null!;
    public MediaShown Shown { get; private set; } = null!;
    /// <summary>What is wrong in a field that has one box a language.</summary>
    public string? Wrong(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public string Address => "/workspace/media/" + Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        Fill();
        await AroundAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await FindAsync(cancel) ? await DoAsync(() => SaveAsync(cancel)) : NotFound();

    protected abstract Task<IActionResult> SaveAsync(CancellationToken cancel);

    /// <summary>The form as it is first shown.</summary>
    protected virtual void Fill() { }

    protected virtual Task AroundAsync(CancellationToken cancel) => Task.CompletedTask;

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await FindAsync(cancel);
        await AroundAsync(cancel);
    }

    protected IActionResult Done(string sentence)
    {
        Notice(sentence);
        return Redirect(Address);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Keep) || await db.Set<MediaItem>().AsNoTracking().Include(i => i.Consent).SingleOrDefaultAsync(i => i.Id == Id, cancel) is not { } item) { return false; }
        Item = item;
        var shelf = HttpContext.RequestServices.GetRequiredService<MediaShelf>();
        Shown = (await shelf.OfAsync([Id], Reader, cancel))[Id];
        return true;
    }
}
