using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Priorities.Data;

namespace Nmap.Priorities.Pages.Public.Advocacies;

/// <summary>Advocacy by level, the nearest first; within a level the latest first.</summary>
internal sealed class IndexModel(ContentLibrary library, ContentTypes types) : NmapPage
{
    private const int Most = 500;

    [BindProperty(SupportsGet = true)] public string? Level { get; set; }
    [BindProperty(SupportsGet = true)] public string? Type { get; set; }
    [BindProperty(SupportsGet = true)] public string? Stage { get; set; }

    public IReadOnlyList<(string Level, IReadOnlyList<(ItemCard Card, AdvocacyIndex Facts)> Entries)> Levels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var texts = types[nameof(Advocacy)].Narrow(library.VisibleTo(Reader).OfType(nameof(Advocacy)), n => n switch { "level" => Level, "type" => Type, _ => Stage }).Preferring(Cultures.Current);
        var facts = await texts.Index<AdvocacyIndex>().ToDictionaryAsync(a => a.VersionId, cancel);
        var cards = (await texts.CardsAsync(0, Most, cancel)).Where(c => facts.ContainsKey(c.VersionId)).ToList();
        Levels = [.. AdvocacyType.Levels.Keys.Select(l => (l, (IReadOnlyList<(ItemCard, AdvocacyIndex)>)[.. cards.Where(c => facts[c.VersionId].Level == l).Select(c => (c, facts[c.VersionId])).OrderByDescending(e => e.Item2.Day)])).Where(l => l.Item2.Count > 0)];
    }
}
