using Microsoft.AspNetCore.Http;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>Every text that this reader may work on.</summary>
internal sealed class IndexModel(ContentLibrary library, ContentTally tally, ContentTypes types, IRoutes routes, Waiting waiting) : NmapPage
{
    private const int Size = 25;

    public IReadOnlyList<ContentType> Types { get; } = [.. types.All.Where(t => t.InEditor)];
    public IReadOnlyList<ContentType> Kinds => TextForm.Kinds(types, Reader);
    public IReadOnlyList<RouteState> States { get; private set; } = [];
    public IReadOnlyList<ItemCard> Waiting { get; private set; } = [];
    public IReadOnlyList<ItemCard> Cards { get; private set; } = [];
    public int Number { get; private set; }
    public int Pages { get; private set; }
    public bool Filtered => Asked("type") is not null || Asked("state") is not null || Asked("lang") is not null;

    public string? Asked(string name) => Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>This list with another page.</summary>
    public string Address => "/workspace/content" + QueryString.Create(((string[])["type", "state", "lang"]).Where(n => Asked(n) is not null)
        .Select(n => KeyValuePair.Create(n, Asked(n))).Append(new("page", "PAGE"))).ToString().Replace("PAGE", "{0}", StringComparison.Ordinal);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        States = (await routes.FindAsync("publishing", cancel)).States;
        Waiting = [.. await waiting.ForApprovalAsync(Reader, cancel), .. await waiting.ForcedAsync(Reader, cancel)];
        string[] names = Asked("type") is { } type ? [type] : [.. Types.Select(t => t.Name)];
        var texts = Narrowed(names);
        var count = await tally.OfAsync(names, Reader, $"desk {Asked("state")} {Asked("lang")}", () => texts.CountAsync(cancel), cancel);
        Pages = Math.Max(1, (count + Size - 1) / Size);
        Number = Math.Clamp(Lists.PageOf(Request), 1, Pages);
        Cards = await texts.ChangedAsync((Number - 1) * Size, Size, cancel);
    }

    private ContentQuery Narrowed(string[] names)
    {
        var texts = library.DeskOf(Reader).OfType(names);
        if (Asked("state") is { } state) { texts = texts.InState(state); }
        return Asked("lang") is { } culture ? texts.InCulture(culture) : texts;
    }
}
