using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>The country's figures within texts, <c>[[figure:remaining]]</c>: the value of the day with its date and source, in the text's language.</summary>
internal sealed class FigureInsert(NmapDb db, Words words, ISite site) : IInsert
{
    private const string Figures = "figure";

    public string Kind => Figures;

    public string Unknown => Phrase.Of("There is no published figure “{0}”. Take one from the list of figures that a text can name.");

    public static InsertsChanged Changed(IEnumerable<string> keys) => new([.. keys.Distinct().Select(k => Inserts.Reference(Figures, k))]);

    public async Task<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyCollection<string> names, string culture, CancellationToken cancel)
        => Find(await db.LedgerAsync(cancel), names, culture);

    public async Task<IReadOnlyDictionary<string, string>> FindOnAsync(DateOnly day, IReadOnlyCollection<string> names, string culture, CancellationToken cancel)
        => Find(await db.LedgerOnAsync(day, site, cancel), names, culture);

    private Dictionary<string, string> Find(Ledger ledger, IReadOnlyCollection<string> names, string culture)
    {
        using var speaking = CultureScope.Use(culture);
        return names.Select(n => (Name: n, Overview: Overview.Of(ledger, n, null))).Where(n => n.Overview is not null).ToDictionary(n => n.Name, n => Say(n.Overview!));
    }

    public string Gone(string culture)
    {
        using var speaking = CultureScope.Use(culture);
        return words.S["a figure that was withdrawn"];
    }

    public async Task<IReadOnlyList<InsertOffer>> OfferAsync(string culture, CancellationToken cancel)
    {
        var ledger = await db.LedgerAsync(cancel);
        using var speaking = CultureScope.Use(culture);
        return [.. Overview.All(ledger).Select(o => new InsertOffer(Inserts.Reference(Figures, o.Key), words.Label(o.Key), Say(o)))];
    }

    /// <summary>What a number leaves out is said with it.</summary>
    private string Say(Overview overview)
    {
        var said = words.S["{0} ({1}; source: {2})", words.Value(overview.Total), words.Time(overview.When), words.SourceOf(overview)].Value;
        return words.Excluding(overview.Total) is { } leftOut ? $"{said}, {leftOut}" : said;
    }
}
