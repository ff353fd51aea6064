using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

internal sealed class CorrectModel(NmapDb db, CorrectFigure correct) : FigurePage(db)
{
    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? SourceDate { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    protected override bool MayOpen => Reader.Can(ProgressPermissions.Import);

    protected override void Fill() => (Value, Source, SourceDate, Note) =
        (Figure.ValueAsGiven?.ToString("0.############", CultureInfo.InvariantCulture), Figure.Source, Figure.SourceDate, Figure.Note);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var figure = await correct.RunAsync(Id, new(Value, Source, SourceDate, Reason, Note), Reader, cancel);
        Notice(S["The correction waits for another person’s approval. Until then the earlier figure stays."]);
        return Redirect("/workspace/figures/" + figure.Id);
    });
}
