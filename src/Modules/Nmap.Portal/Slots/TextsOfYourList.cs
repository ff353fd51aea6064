using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Slots;

/// <summary>Texts that wait for this reader's approval, and the reader's own that came back.</summary>
internal sealed class TextsOfYourList(Waiting waiting, ContentTypes types, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        var approve = (await waiting.ForApprovalAsync(reader, cancel)).Select(c => new ListEntry(ListKind.NeedsYourApproval, c.Title, Address(c.ItemId), null, S[types[c.Type].Label]));
        var returned = (await waiting.ReturnedAsync(reader, cancel)).Select(i => new ListEntry(ListKind.Due, i.DisplayText, Address(i.ContentItemId), null, S["Returned to you: {0}", i.Reason ?? ""]));
        return [.. approve, .. returned];
    }

    private static string Address(string itemId) => "/workspace/content/" + itemId;
}
