using Nmap.Cms.Access;
using Nmap.Cms.Slots;
using Nmap.Media.Reading;

namespace Nmap.Media.Slots;

/// <summary>Pictures, sounds and films in texts: <c>[[media:ID]]</c>.</summary>
internal sealed class MediaEmbed(MediaShelf shelf, MediaHtml html) : IEmbed
{
    public const string Kind = "media";

    public string Name => Kind;

    public async Task<IReadOnlyDictionary<string, string>> HtmlAsync(IReadOnlyCollection<string> references, Reader reader, string culture, CancellationToken cancel)
        => (await shelf.OfAsync(references, reader, cancel)).ToDictionary(s => s.Key, s => html.Figure(s.Value, culture));
}
