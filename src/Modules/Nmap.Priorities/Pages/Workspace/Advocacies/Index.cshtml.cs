using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Priorities.Data;

namespace Nmap.Priorities.Pages.Workspace.Advocacies;

internal sealed record AdvocacyRow(ItemCard Card, AdvocacyIndex Facts, int Comments);

/// <summary>What members ask for, drafts of one's own included, what is urgent first.</summary>
internal sealed class IndexModel(NmapDb db, ContentLibrary library, ContentTypes types) : NmapPage
{
    private const int Most = 300;

    public IReadOnlyList<AdvocacyRow> Rows { get; private set; } = [];
    public IReadOnlyList<ContentType> Kinds => types[nameof(Advocacy)] is var type && type.Writers.Any(Reader.Is) ? [type] : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var texts = library.NewestTo(Reader).OfType(nameof(Advocacy)).Preferring(Cultures.Current);
        var facts = await texts.Index<AdvocacyIndex>().ToDictionaryAsync(a => a.VersionId, cancel);
        var comments = await db.Set<AdvocacyComment>().GroupBy(c => c.SetId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var order = AdvocacyType.Urgencies.Keys.ToList();
        int Rank(AdvocacyIndex of) => order.IndexOf(of.Urgency) is >= 0 and var place ? place : order.Count;
        Rows = [.. (await texts.ChangedAsync(0, Most, cancel)).Where(c => facts.ContainsKey(c.VersionId)).Select(c => new AdvocacyRow(c, facts[c.VersionId], Reader.IsMember ? comments.GetValueOrDefault(c.SetId) : 0)).OrderBy(r => Rank(r.Facts))];
        return Page();
    }
}
