using System.Globalization;
using System.Runtime.CompilerServices;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Public figures and obligations in search, in every language of the site.</summary>
internal sealed class ProgressSearch(NmapDb db, ISite site, Words words) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var (ledger, obligations) = (await db.LedgerAsync(cancel), await db.ObligationsAsync(cancel));
        foreach (var culture in site.Settings.Languages)
        {
            foreach (var overview in Overview.All(ledger)) { yield return In(culture, () => Document(overview, culture)); }
        }
        foreach (var document in obligations.SelectMany(Documents)) { yield return document; }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        if (fact is ObligationsChanged) { return [.. (await db.ObligationsAsync(cancel)).SelectMany(Documents).Select(d => new SearchChange(d.Id, d))]; }
        var keys = fact switch { FiguresApproved f => f.Keys, FigureWithdrawn f => [f.Key], _ => [] };
        if (keys.Count == 0) { return []; }
        var ledger = await db.LedgerAsync(cancel);
        return [.. from key in keys
                   from culture in site.Settings.Languages
                   let overview = Overview.Of(ledger, key, null)
                   select new SearchChange($"figure:{key}:{culture}", overview is null ? null : In(culture, () => Document(overview, culture)))];
    }

    private SearchDocument Document(Overview overview, string culture) => new()
    {
        Id = $"figure:{overview.Key}:{culture}",
        Type = nameof(Figure),
        Culture = culture,
        Title = words.Label(overview.Key),
        Text = $"{words.Meaning(overview.Key)} {words.Value(overview.Total)}. {words.AtTime(overview.When)}. {words.SourceOf(overview)}",
        Address = $"/{culture}/progress/{overview.Key}",
        Audience = Audience.Public,
        Languages = [.. site.Settings.Languages],
        Fallback = culture == site.Settings.Languages[0],
        At = new DateTimeOffset(overview.When.Last.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    };

    private static IEnumerable<SearchDocument> Documents(Obligation obligation) => obligation.Name.All.Select(name => new SearchDocument
    {
        Id = $"obligation:{obligation.Code}:{name.Key}",
        Type = nameof(Obligation),
        Culture = name.Key,
        Title = name.Value,
        Text = obligation.Text[name.Key] ?? "",
        Address = $"/{name.Key}/obligations#{obligation.Code}",
        Audience = Audience.Public,
        Languages = [.. obligation.Name.All.Keys],
        Fallback = name.Key == obligation.Name.In("").Culture,
        At = obligation.ChangedAt,
    });

    private static SearchDocument In(string culture, Func<SearchDocument> document)
    {
        var (before, format) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return document();
        }
        finally { (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, format); }
    }
}
