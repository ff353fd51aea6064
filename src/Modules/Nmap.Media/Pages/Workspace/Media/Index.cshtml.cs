using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Media.Library;
using Nmap.Media.Reading;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>The library: pictures, sounds and films, newest first.</summary>
internal sealed class IndexModel(MediaList list, MediaShelf shelf, ISite site) : NmapPage
{
    private const int Size = 24;

    public IReadOnlyList<MediaShown> Found { get; private set; } = [];
    public int Number { get; private set; }
    public int Pages { get; private set; }
    public DateOnly Today => site.Today;
    public bool Filtered => Asked("q") is not null || Asked("kind") is not null || Asked("state") is not null;

    public string? Asked(string name) => Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    public string Address => "/workspace/media" + QueryString.Create(((string[])["q", "kind", "state"]).Where(n => Asked(n) is not null)
        .Select(n => KeyValuePair.Create(n, Asked(n))).Append(new("page", "PAGE"))).ToString().Replace("PAGE", "{0}", StringComparison.Ordinal);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Keep)) { return NotFound(); }
        var asked = new MediaAsked(Asked("q"), Enum.TryParse<MediaKind>(Asked("kind"), out var kind) ? kind : null, Asked("state"));
        Number = Math.Max(1, int.TryParse(Request.Query["page"], out var page) ? page : 1);
        var (items, count) = await list.PageAsync(asked, Number, Size, cancel);
        Pages = Math.Max(1, (count + Size - 1) / Size);
        var shown = await shelf.OfAsync([.. items.Select(i => i.Id)], Reader, cancel);
        Found = [.. items.Select(i => shown[i.Id])];
        return Page();
    }
}
