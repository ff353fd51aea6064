using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Progress.Data;
using Nmap.Progress.Slots;

namespace Nmap.Progress.Pages.Public.Progress;

/// <summary>A figure as the public read it at some time: the address that a quotation gives.</summary>
internal sealed class EditionModel(NmapDb db, QuotedFigures quotes) : NmapPage
{
    public Ledger Ledger { get; private set; } = null!;
    public Overview Then { get; private set; } = null!;
    public IReadOnlyList<Figure> Series { get; private set; } = [];
    public string? Area { get; private set; }
    public int Number { get; private set; }
    public DateTimeOffset From { get; private set; }
    public bool IsNewest { get; private set; }
    public Quotable Quoted => quotes.Of(Then, Ledger.Atlas, Area, Cultures.Current, Number);

    /// <summary>What was shown then and is shown no longer, with what became of it.</summary>
    public IReadOnlyList<Figure> ChangedSince => [.. Series.Where(f => !f.IsLive)];

    public async Task<IActionResult> OnGetAsync(string figure, int number, string? area, CancellationToken cancel)
    {
        var now = Overview.Of(await db.LedgerAsync(cancel), figure, area);
        if (now is null) { return await db.WhyGoneAsync(figure, area, cancel) is { } reason ? this.Gone(reason) : NotFound(); }
        var editions = await db.EditionsAsync(figure, cancel);
        if (number > editions.Count) { return NotFound(); }
        (Area, Number, From, IsNewest) = (area, number, editions[number - 1], number == editions.Count);
        Ledger = await db.LedgerAtAsync(From, cancel);
        if (Overview.Of(Ledger, figure, area) is not { } then) { return NotFound(); }
        (Then, Series) = (then, [.. Ledger.Series(figure, area).Reverse().SelectMany(f => Ledger.Disagreeing(f).Prepend(f))]);
        return Page();
    }
}
