using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Media.Library;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>Takes an item back from every page at once.</summary>
internal sealed class WithdrawModel(NmapDb db, TakeBackMedia take, MediaUses uses) : MediaPage(db)
{
    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<ItemCard> Uses { get; private set; } = [];

    protected override void Fill() => Why = Item.Consent is null ? null : "consent";

    protected override async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        if (Why is not ("consent" or "other")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is withdrawn."), nameof(Why)); }
        if (Why == "other" && string.IsNullOrWhiteSpace(Reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Give a reason."), nameof(Reason)); }
        await take.BackAsync(Id, Why == "consent", Why == "other" ? Reason!.Trim() : null, Revision, Reader, cancel);
        return Done(S["It is withdrawn. No page shows it any more, and its file is no longer kept."]);
    }

    protected override async Task AroundAsync(CancellationToken cancel) => Uses = await uses.OfAsync(Id, Reader, cancel);
}
