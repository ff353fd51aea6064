using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Forms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Maps;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>The outlines of the areas, from a file.</summary>
internal sealed class BoundariesModel(NmapDb db, ImportBoundaries import) : NmapPage
{
    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Licence { get; set; }
    [BindProperty] public string? Disclaimer { get; set; }
    [BindProperty] public string? West { get; set; }
    [BindProperty] public string? South { get; set; }
    [BindProperty] public string? East { get; set; }
    [BindProperty] public string? North { get; set; }

    /// <summary>Outlines that the file does not have may go.</summary>
    [BindProperty] public bool TakeAway { get; set; }

    /// <summary>"check" only says what would happen.</summary>
    [BindProperty] public string? Do { get; set; }
    public BoundaryReport? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(ProgressPermissions.Approve)) { return Forbid(); }
        if (await db.Set<BoundarySet>().AsNoTracking().FirstOrDefaultAsync(cancel) is not { } set) { return Page(); }
        (Source, Address, Licence, Disclaimer) = (set.Source, set.Address, set.Licence, set.Disclaimer.ToString());
        (West, South, East, North) = (Text(set.Frame?.West), Text(set.Frame?.South), Text(set.Frame?.East), Text(set.Frame?.North));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Upload is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a file."), nameof(Upload)); }
        var bytes = await UploadedText.BytesAsync(Upload, nameof(Upload), cancel);
        var disclaimer = string.IsNullOrWhiteSpace(Disclaimer) ? Texts.Empty : (await OldAsync(cancel)).With(Cultures.Current, Disclaimer.Trim());
        Report = await import.RunAsync(bytes, new(Source, Address, Licence, disclaimer, Frame()) { TakeAway = TakeAway }, Do == "check", Reader, cancel);
        return Page();
    });

    private async Task<Texts> OldAsync(CancellationToken cancel)
        => (await db.Set<BoundarySet>().AsNoTracking().FirstOrDefaultAsync(cancel))?.Disclaimer ?? Texts.Empty;

    private Frame? Frame() => Degrees(West) is { } west && Degrees(South) is { } south && Degrees(East) is { } east && Degrees(North) is { } north ? new(west, south, east, north) : null;

    private static double? Degrees(string? text) => double.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private static string? Text(double? degrees) => degrees?.ToString(CultureInfo.InvariantCulture);
}
