using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Media.Reading;

namespace Nmap.Media.Library;

/// <summary>Puts an item into a text by reference, or at its head; like any change of wording it makes a draft that is approved again.</summary>
internal sealed class ShowInText(ContentStore store, MediaShelf shelf, ISite site)
{
    public async Task PutAsync(ContentItem item, string? mediaId, TextPlace place, long? revision, Reader by, CancellationToken cancel)
    {
        var id = (await ChosenAsync(mediaId, by, cancel)).Item.Id;
        await SaveAsync(item, place.Part, place.With(item, Embeds.Of(MediaUses.Reference(id))), revision, by, cancel);
    }

    /// <summary>The picture at the head of every language of the text; null takes it away.</summary>
    public async Task PutAtHeadAsync(ContentItem item, string? mediaId, long? revision, Reader by, CancellationToken cancel)
    {
        if (!item.IsSource) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The picture at the head is the same in every language. Choose it in the language the text was first written in."), "Place"); }
        var chosen = mediaId is null ? null : await ChosenAsync(mediaId, by, cancel);
        if (chosen is { Item.Kind: not MediaKind.Picture }) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Only a picture stands at the head of a text."), "Chosen"); }
        await SaveAsync(item, nameof(PicturePart), (JsonObject)JsonSerializer.SerializeToNode(new { Media = chosen?.Item.Id ?? "" })!, revision, by, cancel);
    }

    private async Task<MediaShown> ChosenAsync(string? id, Reader by, CancellationToken cancel)
        => id is not null && (await shelf.OfAsync([id], by, cancel)).GetValueOrDefault(id) is { } shown && shown.Item.IsShown(site.Today) ? shown
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of those that are cleared."), "Chosen");

    private Task SaveAsync(ContentItem item, string part, JsonObject value, long? revision, Reader by, CancellationToken cancel)
        => store.SaveAsync(item.ContentItemId, new() { ContentType = item.ContentType, Culture = item.Culture, Parts = new JsonObject { [part] = value } }, revision, by, cancel);
}
