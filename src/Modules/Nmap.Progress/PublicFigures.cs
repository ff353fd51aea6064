using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress;

/// <summary>The latest of each figure in words.</summary>
internal sealed class PublicFigures(NmapDb db, Words words) : IPublicFigures
{
    public async Task<IReadOnlyList<QuotedFigure>> LatestAsync(CancellationToken cancel = default)
        => [.. Overview.All(await db.CountryLedgerAsync(null, cancel)).Select(Quoted)];

    public async Task<QuotedFigure?> FindAsync(string key, CancellationToken cancel = default)
        => Overview.Of(await db.CountryLedgerAsync([key, FigureKey.Areas], cancel), key, null) is { } overview ? Quoted(overview) : null;

    private QuotedFigure Quoted(Overview figure) => new(figure.Key, words.Label(figure.Key), words.Value(figure.Total), words.AtTime(figure.When),
        words.Status(figure.Figure.Status), words.SourceOf(figure), $"/{Cultures.Current}/progress/{figure.Key}");
}
