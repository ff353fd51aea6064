using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>A correction: typed, then checked like any new figure, then sent for approval.</summary>
internal sealed class CorrectModel(NmapDb db, CorrectFigure correct) : FigurePage(db)
{
    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? SourceDate { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary><c>check</c>, <c>change</c> or <c>send</c>.</summary>
    [BindProperty]
    public string Do { get; set; } = "check";

    public RowOutcome? Row { get; private set; }

    public IReadOnlyList<(string Name, string? Text)> Typed => [(nameof(Value), Value), (nameof(Unit), Unit), (nameof(Source), Source), (nameof(SourceDate), SourceDate), (nameof(Reason), Reason), (nameof(Note), Note)];

    protected override bool MayOpen => Reader.Can(ProgressPermissions.Import);

    protected override void Fill() => (Value, Unit, Source, SourceDate, Note) =
        (Figure.ValueAsGiven?.ToString("0.############", CultureInfo.InvariantCulture), Figure.UnitAsGiven, Figure.Source, Figure.SourceDate, Figure.Note);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (!MayOpen) { return Forbid(); }
        var correction = new Correction(Value, Source, SourceDate, Reason, Note, Unit);
        if (Do == "check") { Row = await correct.WeighAsync(Figure, correction, cancel); }
        if (Do != "send") { return Page(); }
        var figure = await correct.RunAsync(Id, correction, Reader, cancel);
        Notice(S["The correction waits for another person’s approval. Until then the earlier figure stays."]);
        return Redirect("/workspace/figures/" + figure.Id);
    });
}
