using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Library;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>One item: what it is, whether it may be shown, where it is used. Its form clears it.</summary>
internal sealed class ItemModel(NmapDb db, ChangeMedia change, MediaUses uses, ISite site) : MediaPage(db)
{
    public IReadOnlyList<ItemCard> Uses { get; private set; } = [];
    public DateOnly Today => site.Today;
    public string? Lacks => Item.Lacks(site.Today);
    public bool BroughtByMe => Item.BroughtBy is not null && Item.BroughtBy == Reader.PersonId;

    protected override async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        await change.ClearAsync(Id, Revision, Reader, cancel);
        return Done(S["It is cleared: texts may show it."]);
    }

    protected override async Task AroundAsync(CancellationToken cancel) => Uses = await uses.OfAsync(Id, Reader, cancel);
}
