using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>When a text, in all its languages, is to be looked through again.</summary>
internal sealed class ReviewModel(ContentLibrary library, ContentTypes types, PlanReview plan, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public DateOnly? On { get; set; }

    public ContentItem Item { get; private set; } = null!;
    public ContentType Type => types[Item.ContentType];

    /// <summary>The day, when it has come.</summary>
    public DateOnly? Due { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        if (Due is null) { On = (await plan.OfAsync(Item.LocalizationSet, cancel))?.On; }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        return await DoAsync(async () =>
        {
            await plan.RunAsync(Item, On, Reader, cancel);
            Notice(On is null ? S["The text does not come back by itself."] : S["The text comes back to your list on that day."]);
            return Redirect("/workspace/content/" + Id);
        });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } item || types[item.ContentType] is not { InEditor: true } type || !type.Reviewers.Any(Reader.Is)) { return false; }
        Item = item;
        Due = await plan.OfAsync(item.LocalizationSet, cancel) is { } date && date.On <= site.Today ? date.On : null;
        return true;
    }
}
