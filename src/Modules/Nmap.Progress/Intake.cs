using Nmap.Cms;
using Nmap.Progress.Contracts;

namespace Nmap.Progress;

/// <summary>What became of one row.</summary>
/// <param name="Figure">What the row says; where it is unchanged, the figure that is here already.</param>
internal sealed record RowOutcome(int Row, Figure? Figure, Remark? Refusal, IReadOnlyList<Remark> Questions, bool Unchanged)
{
    public IEnumerable<string> Lines
        => Refusal is not null ? [$"row {Row}, {Refusal.Column}: {Refusal}; refused"]
            : Unchanged ? [$"row {Row}, figure: already here, unchanged; accepted"]
            : Questions.Select(q => $"row {Row}, {q.Column}: {q} questioned");
}

/// <summary>A figures file against what the platform already holds: each row accepted, questioned or refused, nothing dropped.</summary>
/// <param name="standing">Withdrawn figures among these are not brought in again; leave them out where a person does so on purpose.</param>
internal sealed class Intake(Atlas atlas, IReadOnlyList<Figure> standing, DateOnly today)
{
    public IReadOnlyList<RowOutcome> Take(TextReader csv) => Weigh(FiguresFile.Read(csv, atlas));

    public IReadOnlyList<RowOutcome> Weigh(IReadOnlyList<FileRow> rows)
    {
        rows = [.. rows.Select(Begun)];
        var slots = standing.ToLookup(f => f.Slot);
        var seen = new Dictionary<((string, string?, string, bool, string), decimal?, string, string?, FigureStatus, string?, string?), Figure>();
        var fresh = rows.Where(r => r.Figure is { } f && !slots[f.Slot].Any(f.IsSameAs) && seen.TryAdd(Said(f), f)).ToList();
        var examination = new Examination(atlas, [.. standing.Where(f => f.IsLive)], [.. fresh.Select(r => r.Figure!)], today);
        var isFresh = fresh.ToHashSet();
        return [.. rows.Select(r => r.Figure is null ? new RowOutcome(r.Number, null, r.Refusal, [], false)
            : isFresh.Contains(r) ? new RowOutcome(r.Number, r.Figure, null, examination.Of(r.Figure), false)
            : new RowOutcome(r.Number, slots[r.Figure.Slot].Where(r.Figure.IsSameAs).OrderByDescending(f => f.IsLive).FirstOrDefault() ?? seen[Said(r.Figure)], null, [], true))];
    }

    private static ((string, string?, string, bool, string), decimal?, string, string?, FigureStatus, string?, string?) Said(Figure f)
        => (f.Slot, f.Value, f.Source, f.SourceDate, f.Status, f.Reason, f.Note);

    /// <summary>What has not begun can be planned or expected; nobody can have found it out.</summary>
    private FileRow Begun(FileRow row)
        => row.Figure is { Status: not FigureStatus.Provisional } figure && figure.IsToCome(today)
            ? FiguresFile.Refused(row.Number, figure.IsPeriod ? "period" : "as_of", Phrase.Of("{0} has not begun yet; an official or revised figure cannot be of a time to come"), Word.Dated(figure.TimeText)) : row;

    public static FiguresReport Report(IReadOnlyList<RowOutcome> rows, bool stored)
    {
        var refused = rows.Where(r => r.Refusal is not null).DistinctBy(r => r.Row).Count();
        var questioned = rows.Count(r => r.Questions.Count > 0);
        var accepted = rows.Count(r => r.Refusal is null) - questioned;
        return new([.. rows.SelectMany(r => r.Lines), $"accepted {accepted}, questioned {questioned}, refused {refused}"], accepted, questioned, refused, stored);
    }
}
