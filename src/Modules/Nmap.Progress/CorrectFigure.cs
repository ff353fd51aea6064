using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Forms;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;
using Nmap.Progress.Slots;

namespace Nmap.Progress;

/// <summary>Takes a figure back, with the reason that readers will see.</summary>
internal sealed class WithdrawFigure(NmapDb db, ISite site)
{
    public async Task RunAsync(string id, string? reason, Reader by, CancellationToken cancel)
    {
        if (!by.Can(ProgressPermissions.Approve)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy withdraws figures.")); }
        var figure = await db.Set<Figure>().SingleOrDefaultAsync(f => f.Id == id, cancel) ?? throw RefusedException.Missing();
        figure.Withdraw(reason, site.Now);
        db.Tell(new FigureWithdrawn(figure.Id, figure.Key, by.PersonId));
        db.Tell(FigureInsert.Changed([figure.Key]));
        await db.CommitAsync(new Act("Figure.Withdrawn", "Figure", figure.Id, by) { Reason = figure.WithdrawnReason }, cancel);
    }
}

/// <summary>A new row for the same thing; the old one stays as it is until somebody else approves the new one.</summary>
internal sealed class CorrectFigure(NmapDb db, ISite site)
{
    public async Task<Figure> RunAsync(string id, Correction correction, Reader by, CancellationToken cancel)
    {
        if (!by.Can(ProgressPermissions.Import)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Bringing figures in is for the lead and the secretariat.")); }
        var old = await db.Set<Figure>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel) ?? throw RefusedException.Missing();
        if (!old.IsLive) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This figure was corrected or withdrawn before.")); }
        var row = await WeighAsync(old, correction, cancel);
        var figure = row.Figure!;
        figure.Remarks = row.Questions;
        figure.Import(by.PersonId, site.Now);
        db.Add(figure);
        db.Tell(new FiguresImported(figure.Id, 1));
        await db.CommitAsync(new Act("Figure.Corrected", "Figure", figure.Id, by) { Reason = figure.Reason, Details = new Dictionary<string, string> { ["Corrects"] = old.Id } }, cancel);
        return figure;
    }

    /// <summary>The correction with what a careful reader would ask about it, as about any new figure; stores nothing.</summary>
    public async Task<RowOutcome> WeighAsync(Figure old, Correction correction, CancellationToken cancel)
    {
        var figure = correction.Of(old, site.Today);
        var standing = await db.Set<Figure>().AsNoTracking().Where(f => f.Id != old.Id && f.State != FigureState.Withdrawn).ToListAsync(cancel);
        return new(1, figure, null, new Examination(await db.AtlasAsync(cancel), [.. standing.Where(f => f.IsLive)], [figure], site.Today).Of(figure), false);
    }
}

/// <param name="Value">Empty means unknown.</param>
/// <param name="Unit">Of the same kind as the figure's; without one, as it was given.</param>
internal sealed record Correction(string? Value, string? Source, string? SourceDate, string? Reason, string? Note, string? Unit = null)
{
    /// <summary>Read by the same rules as a row of the figures file.</summary>
    public Figure Of(Figure old, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why the figure is corrected. Readers will see it."), "Reason"); }
        var unit = Unit ?? old.UnitAsGiven;
        if (!Units.Knows(unit) || Units.Canonical(unit) != old.Unit) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the unit in which the value is given."), "Unit"); }
        var cells = new Dictionary<string, string>
        {
            ["figure"] = old.Key, ["area"] = old.AreaCode ?? "", [old.IsPeriod ? "period" : "as_of"] = old.TimeText, ["value"] = Digits.Latin(Value ?? ""), ["unit"] = unit,
            ["breakdown"] = old.Breakdown, ["status"] = old.Status == FigureStatus.Provisional && old.IsToCome(today) ? "provisional" : "revised", ["source"] = Source ?? "", ["source_date"] = Digits.Latin(SourceDate ?? ""), ["reason"] = Reason, ["note"] = Note ?? "",
            ["method"] = old.Method ?? "", ["next_update"] = old.NextUpdateOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
        };
        var atlas = new Atlas(old.AreaCode is null ? [] : [new Area { Code = old.AreaCode }]);
        return new FigureRow(cells, atlas, old.Id).Read(1) is { Figure: { } figure, Refusal: null } ? figure : throw Wrong(cells, atlas);
    }

    private static RefusedException Wrong(Dictionary<string, string> cells, Atlas atlas)
    {
        var refusal = new FigureRow(cells, atlas).Read(1).Refusal!;
        var field = refusal.Column switch { "source" => "Source", "source_date" => "SourceDate", "reason" => "Reason", "note" => "Note", _ => "Value" };
        return new(Refusal.Invalid, refusal.Text, field, [.. refusal.Words.Select(w => w.ToString())]);
    }
}
