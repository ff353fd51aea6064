using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Priorities.Data;

namespace Nmap.Priorities.Pages.Public.Advocacies;

/// <summary>Advocacy by level, the nearest first; within a level the latest first.</summary>
internal sealed class IndexModel(ContentLibrary library) : NmapPage
{
    private const int Most = 500;

    [BindProperty(SupportsGet = true)] public string? Level { get; set; }

    public IReadOnlyList<(string Level, IReadOnlyList<(ItemCard Card, DateOnly? Day)> Entries)> Levels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var texts = new AdvocacyType().Narrow(library.VisibleTo(Reader).OfType(nameof(Advocacy)), _ => Level).Preferring(Cultures.Current);
        var facts = await texts.Index<AdvocacyIndex>().ToDictionaryAsync(a => a.VersionId, cancel);
        var cards = (await texts.CardsAsync(0, Most, cancel)).Where(c => facts.ContainsKey(c.VersionId)).ToList();
        Levels = [.. AdvocacyType.Levels.Keys.Select(l => (l, (IReadOnlyList<(ItemCard, DateOnly?)>)[.. cards.Where(c => facts[c.VersionId].Level == l).Select(c => (c, facts[c.VersionId].Day)).OrderByDescending(e => e.Day)])).Where(l => l.Item2.Count > 0)];
    }
}
