using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Slots;

/// <summary>Texts that wait for this reader's approval, the reader's own that came back, and texts to look through again.</summary>
internal sealed class TextsOfYourList(Waiting waiting, PlanReview reviews, ContentTypes types, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        var approve = (await waiting.ForApprovalAsync(reader, cancel)).Select(c => new ListEntry(ListKind.NeedsYourApproval, c.Title, Address(c.ItemId), null, S[types[c.Type].Label]));
        var returned = (await waiting.ReturnedAsync(reader, cancel)).Select(i => new ListEntry(ListKind.Due, i.DisplayText, Address(i.ContentItemId), null, S["Returned to you: {0}", i.Reason ?? ""]));
        var forced = (await waiting.ForcedAsync(reader, cancel)).Select(c => new ListEntry(ListKind.NeedsYourApproval, c.Title, Address(c.ItemId), null, S["Published without approval: approve it afterwards, or withdraw it"]));
        var again = (await reviews.DueAsync(reader, cancel)).Select(r => new ListEntry(ListKind.Due, r.Text.Title, Address(r.Text.ItemId) + "/review", r.On, S["To be looked through again: is it still right?"]) { InMail = r.Text.Audience == "public" });
        return [.. approve, .. forced, .. returned, .. again];
    }

    private static string Address(string itemId) => "/workspace/content/" + itemId;
}
