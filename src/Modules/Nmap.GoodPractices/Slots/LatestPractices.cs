using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.GoodPractices.Slots;

internal sealed class LatestPractices(ContentLibrary library) : IHomeSection
{
    public int Order => 400;
    public string Partial => "Home-GoodPractices";
    public string Title => Phrase.Of("Latest lessons");

    public async Task<object?> ModelAsync(string culture, CancellationToken cancel)
        => await library.VisibleTo(Reader.Stranger).OfType(nameof(GoodPractice)).Preferring(culture).CardsAsync(0, 3, cancel) is { Count: > 0 } cards ? cards : null;
}
