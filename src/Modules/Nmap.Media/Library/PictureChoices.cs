using Nmap.Media.Contracts;
using Nmap.Media.Slots;

namespace Nmap.Media.Library;

internal sealed class PictureChoices(MediaList list) : IPictureChoices
{
    private const int Most = 200;

    public async Task<IReadOnlyList<PictureChoice>> AllAsync(string culture, CancellationToken cancel)
        => [.. (await list.PageAsync(new(Kind: MediaKind.Picture, State: "cleared"), 1, Most, cancel)).Items.Select(i => new PictureChoice($"{MediaEmbed.Kind}:{i.Id}", Title(i, culture)))];

    private static string Title(MediaItem item, string culture) => item.Alt.In(culture).Text is { Length: > 0 } shows ? shows : item.Name;
}
