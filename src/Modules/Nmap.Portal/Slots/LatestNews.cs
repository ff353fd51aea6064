using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Slots;

internal sealed class LatestNews(ContentLibrary library) : IHomeSection
{
    public int Order => 500;
    public string Partial => "Home-News";
    public string Title => Phrase.Of("Latest news");

    public async Task<object?> ModelAsync(string culture, CancellationToken cancel)
        => await library.VisibleTo(Reader.Stranger).OfType("News").Preferring(culture).CardsAsync(0, 3, cancel) is { Count: > 0 } cards ? cards : null;
}
