using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Figures as something to quote: the number, its date, its status and its source.</summary>
internal sealed class QuotedFigures(NmapDb db, ISite site, Words words) : IQuoted
{
    public async Task<Quotable?> AtAsync(string culture, string path, Func<string, string?> asked, CancellationToken cancel)
    {
        if (path.Split('/') is not ["progress", var key]) { return null; }
        var (ledger, area) = (await db.LedgerAsync(cancel), asked("area") is { Length: > 0 } code ? code : null);
        return (area is not null && ledger.Atlas[area] is null) || Overview.Of(ledger, key, area) is not { } overview
            ? null : Of(overview, ledger.Atlas, area, culture, (await db.EditionsAsync(key, cancel)).Count);
    }

    /// <param name="edition">Counts from 1; see <see cref="Figures.EditionsAsync"/>.</param>
    public Quotable Of(Overview overview, Atlas atlas, string? area, string culture, int edition)
    {
        string Name(Texts texts) => texts.In(culture, site.Settings.Languages).Text;
        var (figure, query) = (overview.Figure, area is null ? "" : $"?area={Uri.EscapeDataString(area)}");
        var place = area is null ? Name(site.Settings.Country) : words.Place(atlas, area, culture);
        var address = $"/{culture}/progress/{overview.Key}";
        return new()
        {
            Address = address,
            Query = query,
            Title = place.Length > 0 ? words.S["{0}, {1}", words.Label(overview.Key), place] : words.Label(overview.Key),
            Culture = culture,
            Kind = words.S["Figure"],
            IssuedOn = site.DayOf(figure.ApprovedAt ?? site.Now),
            Permanent = $"{address}/v/{edition}{query}",
            Author = AuthorOf(figure, Name(site.Settings.Authority)),
            Value = (words.Value(overview.Total), words.S["{0}; {1}; source: {2}", words.AtTime(overview.When), words.Status(figure.Status), words.SourceOf(overview)]),
            Embed = $"{address}/embed{query}",
        };
    }

    /// <summary>Whose page it stands on: the authority, or the platform where none is named.</summary>
    public string Host(string culture)
        => (site.Settings.Authority.IsEmpty ? site.Settings.PlatformName : site.Settings.Authority).In(culture, site.Settings.Languages).Text;

    /// <summary>Whoever published the number has made it, and not the page that shows it; the authority by its name in the reader's language.</summary>
    private string AuthorOf(Figure figure, string authority)
        => site.Settings.Authority.All.Values.Contains(figure.Publisher) ? authority : Figure.PublisherIn(words.Said(figure.Source));

    public string Absolute(string address) => new Uri(site.PublicUrl, address).AbsoluteUri;
}
