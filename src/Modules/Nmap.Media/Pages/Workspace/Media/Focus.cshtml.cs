using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Media.Library;

namespace Nmap.Media.Pages.Workspace.Media;

/// <summary>What small crops of a picture keep: one of nine places, or two numbers.</summary>
internal sealed class FocusModel(NmapDb db, ChangeMedia change) : MediaPage(db)
{
    public static readonly IReadOnlyList<(string Value, string Words)> Places =
    [
        ("17-17", Phrase.Of("Top left")), ("50-17", Phrase.Of("Top")), ("83-17", Phrase.Of("Top right")),
        ("17-50", Phrase.Of("Left")), ("50-50", Phrase.Of("Middle")), ("83-50", Phrase.Of("Right")),
        ("17-83", Phrase.Of("Bottom left")), ("50-83", Phrase.Of("Bottom")), ("83-83", Phrase.Of("Bottom right")),
    ];

    [BindProperty]
    public string? Spot { get; set; }

    [BindProperty]
    public string? Across { get; set; }

    [BindProperty]
    public string? Down { get; set; }

    protected override void Fill() => Spot = Places.Select(p => p.Value).FirstOrDefault(v => v == $"{Item.FocusX}-{Item.FocusY}");

    protected override async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        var (x, y) = string.IsNullOrWhiteSpace(Across) && string.IsNullOrWhiteSpace(Down) && Places.Any(p => p.Value == Spot)
            ? (Number(Spot!.Split('-')[0], nameof(Across)), Number(Spot.Split('-')[1], nameof(Down)))
            : (Number(Across, nameof(Across)), Number(Down, nameof(Down)));
        await change.FocusAsync(Id, x, y, Revision, Reader, cancel);
        return Done(S["Saved. Cards and shared pictures are cut anew."]);
    }

    private static int Number(string? text, string field)
        => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100 ? number
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a place, or enter two numbers from 0 to 100."), field);
}
