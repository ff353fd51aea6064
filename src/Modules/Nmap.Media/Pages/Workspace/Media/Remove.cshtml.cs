using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Media.Library;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>Removes what no text shows.</summary>
internal sealed class RemoveModel(NmapDb db, TakeBackMedia take, MediaUses uses) : MediaPage(db)
{
    public IReadOnlyList<ItemCard> Uses { get; private set; } = [];

    protected override async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        await take.AwayAsync(Id, Revision, Reader, cancel);
        Notice(S["It is removed."]);
        return Redirect("/workspace/media");
    }

    protected override async Task AroundAsync(CancellationToken cancel) => Uses = await uses.OfAsync(Id, Reader, cancel);
}
