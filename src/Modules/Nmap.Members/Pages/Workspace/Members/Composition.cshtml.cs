using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Checks of composition and inclusion with dated evidence, never a score.</summary>
internal sealed class CompositionModel(Composition composition, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    /// <summary>Only this check, by its code.</summary>
    [BindProperty(SupportsGet = true)] public string? Check { get; set; }

    public IReadOnlyList<CompositionCheck> Checks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        var period = Shown(From, To, site.Today);
        (From, To) = (period.From, period.To);
        Checks = [.. (await composition.ChecksAsync(Reader, period, cancel)).Where(c => string.IsNullOrEmpty(Check) || c.Code == Check)];
        return Page();
    }

    /// <summary>A year that ends today, unless other days are asked for; days the wrong way round are turned.</summary>
    internal static Period Shown(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var last = to ?? today;
        var first = from ?? last.AddYears(-1).AddDays(1);
        return first <= last ? new(first, last) : new(last, first);
    }
}
