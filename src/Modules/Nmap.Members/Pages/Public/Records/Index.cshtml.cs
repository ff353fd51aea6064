using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Public.Records;

/// <summary>Records from before this site, by the day they are from and not by the day they were entered.</summary>
internal sealed class IndexModel(ContentLibrary library) : NmapPage
{
    public IReadOnlyList<ContentItem> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = new List<ContentItem>();
        await foreach (var item in library.VisibleTo(Reader).OfType(nameof(EarlierRecord)).Preferring(Cultures.Current).StreamAsync(cancel: cancel)) { found.Add(item); }
        Found = [.. found.OrderByDescending(f => EarlierRecordType.Of(f).Day).ThenBy(f => f.DisplayText, StringComparer.CurrentCulture)];
    }
}
