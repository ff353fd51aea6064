using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;
using Nmap.Progress.Slots;

namespace Nmap.Progress;

/// <summary>Brings figures in, all rows of a file or none.</summary>
internal sealed class ImportFigures(NmapDb db, ISite site) : IFiguresImport
{
    /// <summary>Rows of a large file that are held in memory at once while they are written.</summary>
    private const int Batch = 500;

    public async Task<FiguresReport> RunAsync(TextReader csv, string fileName, bool dryRun, Reader by, CancellationToken cancel)
    {
        var rows = await TakeAsync(atlas => FiguresFile.Read(csv, atlas), new(fileName, dryRun, by), cancel);
        return Intake.Report(rows, !dryRun && rows.All(r => r.Refusal is null));
    }

    public async Task<IReadOnlyList<RowOutcome>> TakeAsync(Func<Atlas, IReadOnlyList<FileRow>> read, Import import, CancellationToken cancel)
    {
        if (!import.By.Can(ProgressPermissions.Import)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Bringing figures in is for the lead and the secretariat.")); }
        var atlas = await db.AtlasAsync(cancel);
        var file = read(atlas);
        // A large file is weighed before anything is locked, and once more only where figures changed meanwhile.
        var (mark, rows) = (await MarkAsync(cancel), await WeighAsync(atlas, file, import, cancel));
        await using var work = await db.BeginAsync(cancel);
        if (mark != await MarkAsync(cancel)) { rows = await WeighAsync(atlas, file, import, cancel); }
        var fresh = rows.Where(r => r is { Figure: not null, Unchanged: false }).ToList();
        if (import.DryRun || fresh.Count == 0 || rows.Any(r => r.Refusal is not null)) { return rows; }
        var now = site.Now;
        foreach (var some in fresh.Chunk(Batch))
        {
            foreach (var row in some) { Keep(row, import, now); }
            if (fresh.Count <= Batch) { break; }
            await db.MakeRoomAsync(cancel);
            db.ChangeTracker.Clear();
        }
        await CommitAsync(fresh, rows.Count, import, cancel);
        return rows;
    }

    private async Task<IReadOnlyList<RowOutcome>> WeighAsync(Atlas atlas, IReadOnlyList<FileRow> read, Import import, CancellationToken cancel)
    {
        var standing = await db.Set<Figure>().AsNoTracking().ToListAsync(cancel);
        return new Intake(atlas, import.Again ? standing : [.. standing.Where(f => f.State != FigureState.Withdrawn)], site.Today).Weigh(read);
    }

    /// <summary>Another one once a figure was brought in, approved or withdrawn.</summary>
    private async Task<(int, DateTimeOffset?, DateTimeOffset?, DateTimeOffset?)> MarkAsync(CancellationToken cancel)
    {
        var figures = db.Set<Figure>();
        return (await figures.CountAsync(cancel), await figures.MaxAsync(f => (DateTimeOffset?)f.ImportedAt, cancel), await figures.MaxAsync(f => f.ApprovedAt, cancel), await figures.MaxAsync(f => f.WithdrawnAt, cancel));
    }

    private void Keep(RowOutcome row, Import import, DateTimeOffset now)
    {
        row.Figure!.Remarks = row.Questions;
        row.Figure.Import(import.By.PersonId, now);
        if (import.Approve && row.Figure.IsHeldOn(site.Today)) { row.Figure.Hold(null); } else if (import.Approve) { row.Figure.Approve(null, now); }
        db.Add(row.Figure);
    }

    private Task CommitAsync(List<RowOutcome> fresh, int rows, Import import, CancellationToken cancel)
    {
        var id = Ids.New();
        if (import.Approve) { db.Tell(FigureInsert.Changed(fresh.Select(r => r.Figure!.Key))); }
        db.Tell(import.Approve ? new FiguresApproved([.. fresh.Select(r => r.Figure!.Key).Distinct()], fresh.Count) : new FiguresImported(id, fresh.Count));
        return db.CommitAsync(new Act("Figures.Imported", "Figures", id, import.By)
        {
            Details = new Dictionary<string, string>
            {
                ["File"] = import.FileName, ["Rows"] = Number(rows), ["New"] = Number(fresh.Count), ["ToLookAt"] = Number(fresh.Count(r => r.Questions.Count > 0)),
                ["Approved"] = import.Approve ? "by recipe" : "no",
            },
        }, cancel);
    }

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <param name="Approve">Only for recipes, which are run by the program itself when a site is set up.</param>
/// <param name="Again">The same file may come again and must change nothing, withdrawn figures included.</param>
internal sealed record Import(string FileName, bool DryRun, Reader By, bool Approve = false, bool Again = false);
