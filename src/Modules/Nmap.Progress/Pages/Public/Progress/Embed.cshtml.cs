using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Progress.Data;
using Nmap.Progress.Slots;

namespace Nmap.Progress.Pages.Public.Progress;

/// <summary>A figure for frames of other sites: the one page of this site that may stand in one.</summary>
internal sealed class EmbedModel(NmapDb db, Words words, QuotedFigures quotes) : NmapPage
{
    public Ledger Ledger { get; private set; } = null!;
    public Overview Latest { get; private set; } = null!;
    public Chart? Chart { get; private set; }
    public Quotable Quoted { get; private set; } = null!;

    /// <summary>Absolute: whoever looks at it is on another site.</summary>
    public string Address => quotes.Absolute(Quoted.Address + Quoted.Query);

    public async Task<IActionResult> OnGetAsync(string figure, string? area, CancellationToken cancel)
    {
        Ledger = await db.LedgerAsync(cancel);
        if ((area is not null && Ledger.Atlas[area] is null) || Overview.Of(Ledger, figure, area) is not { } latest) { return NotFound(); }
        Latest = latest;
        Chart = Chart.Of(Ledger, figure, area, words, words.Place(Ledger.Atlas, area, Cultures.Current));
        Quoted = quotes.Of(latest, Ledger.Atlas, area, Cultures.Current, (await db.EditionsAsync(figure, cancel)).Count);
        var headers = Response.Headers;
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Page();
    }
}
