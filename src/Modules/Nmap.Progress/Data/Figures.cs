using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Data;

/// <summary>The only roads to the module's tables for reading.</summary>
internal static class Figures
{
    /// <summary>What this reader may see: approved figures, and those still waiting for the people who handle them.</summary>
    public static IQueryable<Figure> VisibleTo(this IQueryable<Figure> figures, Reader reader)
        => Handles(reader)
            ? figures
            : figures.Where(f => f.State == FigureState.Approved && f.SupersededById == null);

    /// <summary>As lists show them: what needs a look first, then by thing and place, the latest first.</summary>
    public static IOrderedEnumerable<Figure> InListOrder(this IEnumerable<Figure> figures)
        => figures.OrderByDescending(f => f.Remarks.Count > 0).ThenBy(f => FigureKey.Order(f.Key)).ThenBy(f => f.Key, StringComparer.Ordinal).ThenBy(f => f.AreaCode, StringComparer.Ordinal).ThenByDescending(f => f.Last).ThenBy(f => f.Id, StringComparer.Ordinal);

    public static bool Handles(Reader reader) => reader.Can(ProgressPermissions.Import) || reader.Can(ProgressPermissions.Approve);

    /// <summary>As far as this reader is told them: small numbers of people only for those who handle figures.</summary>
    public static async Task<IReadOnlyList<Figure>> ToldAsync(this NmapDb db, IReadOnlyList<Figure> figures, Reader reader, CancellationToken cancel)
    {
        var people = figures.Where(f => f.AreaCode is not null && SmallNumbers.MayBePeople(f.Key, f.Unit)).ToList();
        if (Handles(reader) || people.Count == 0) { return figures; }
        var keys = people.Select(f => f.Key).Distinct().ToList();
        return SmallNumbers.Told(figures, [.. figures, .. await db.Set<Figure>().AsNoTracking().Where(f => keys.Contains(f.Key) && f.AreaCode != null && f.ApprovedAt != null).ToListAsync(cancel)], await db.AtlasAsync(cancel));
    }

    public static async Task<Atlas> AtlasAsync(this NmapDb db, CancellationToken cancel)
        => new(await db.Set<Area>().AsNoTracking().ToListAsync(cancel));

    /// <summary>Approved figures in force: what the public reads.</summary>
    public static async Task<Ledger> LedgerAsync(this NmapDb db, CancellationToken cancel)
        => db.Ledger(await db.AtlasAsync(cancel), await db.InPlaceAsync(await db.Set<Figure>().AsNoTracking().VisibleTo(Reader.Stranger).ToListAsync(cancel), cancel));

    private static Ledger Ledger(this NmapDb db, Atlas atlas, IEnumerable<Figure> figures) => new(atlas, figures, day: db.GetService<ISite>().Today);

    /// <summary>A correction keeps the place of what it corrects.</summary>
    private static async Task<List<Figure>> InPlaceAsync(this NmapDb db, List<Figure> figures, CancellationToken cancel)
    {
        var corrections = figures.Where(f => f.SupersedesId is not null).ToList();
        if (corrections.Count == 0) { return figures; }
        List<string> keys = [.. corrections.Select(c => c.Key).Distinct()];
        var corrected = await db.Set<Figure>().AsNoTracking().Where(f => keys.Contains(f.Key) && f.SupersededById != null && f.ApprovedAt != null).ToDictionaryAsync(f => f.Id, cancel);
        corrections.ForEach(c => c.TakePlace(corrected));
        return figures;
    }

    /// <summary>What the public reads of one figure in all areas, with what is drawn and counted beside it.</summary>
    public static async Task<Ledger> LedgerOfAsync(this NmapDb db, string key, CancellationToken cancel)
    {
        List<string> keys = [.. FigureKey.Find(key)?.Family ?? [key], FigureKey.Areas];
        return db.Ledger(await db.AtlasAsync(cancel), await db.InPlaceAsync(await db.Set<Figure>().AsNoTracking().VisibleTo(Reader.Stranger).Where(f => keys.Contains(f.Key)).ToListAsync(cancel), cancel));
    }

    /// <summary>
    /// What the public reads of the whole country: its own figures, and of the areas inside only those that its latest numbers are made of or leave out,
    /// since the areas have many times as many.
    /// </summary>
    /// <param name="only">Figures that are asked for; null for all.</param>
    public static async Task<Ledger> CountryLedgerAsync(this NmapDb db, IReadOnlyList<string>? only, CancellationToken cancel)
    {
        var all = db.Set<Figure>().AsNoTracking();
        if (only is not null) { all = all.Where(f => only.Contains(f.Key)); }
        var read = all.VisibleTo(Reader.Stranger);
        var country = await read.Where(f => f.AreaCode == null).ToListAsync(cancel);
        var latest = country.Where(f => f.Breakdown.Length == 0).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => db.Ledger(Atlas.Empty, g).Latest(g.Key, null)!.Last);
        var (days, summed) = (latest.Values.Distinct().ToList(), (await all.Select(f => f.Key).Distinct().ToListAsync(cancel)).Where(k => !latest.ContainsKey(k)).ToList());
        var unknown = await all.Where(f => f.AreaCode != null && f.Value == null && (days.Contains(f.Last) || summed.Contains(f.Key))).Select(f => f.Key).Distinct().ToListAsync(cancel);
        // How many areas an unknown size stands for is said by the source's count of them.
        var beside = unknown.Count > 0 ? [.. unknown, FigureKey.Areas] : unknown;
        var whole = unknown.Exists(summed.Contains) ? [.. summed, FigureKey.Areas] : summed;
        var inside = await read.Where(f => f.AreaCode != null && (whole.Contains(f.Key) || (beside.Contains(f.Key) && days.Contains(f.Last)))).ToListAsync(cancel);
        return db.Ledger(await db.AtlasAsync(cancel), await db.InPlaceAsync([.. country, .. inside], cancel));
    }

    /// <summary>
    /// The instants at which what the public reads of a figure changed: values were approved, corrected or withdrawn. The first is edition 1.
    /// </summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> EditionsAsync(this NmapDb db, string key, CancellationToken cancel)
    {
        var changes = await db.Set<Figure>().Where(f => f.Key == key && f.ApprovedAt != null).Select(f => new { f.ApprovedAt, f.WithdrawnAt }).ToListAsync(cancel);
        return [.. changes.SelectMany(c => new[] { c.ApprovedAt, c.WithdrawnAt }).OfType<DateTimeOffset>().Distinct().Order()];
    }

    /// <summary>Why nothing of a figure is public any more; null when it never was, or still is.</summary>
    public static async Task<string?> WhyGoneAsync(this NmapDb db, string key, string? area, CancellationToken cancel)
        => (await db.Set<Figure>().AsNoTracking().Where(f => f.Key == key && f.AreaCode == area && f.ApprovedAt != null && f.State == FigureState.Withdrawn).ToListAsync(cancel))
            .MaxBy(f => f.WithdrawnAt)?.WithdrawnReason;

    /// <summary>What the public read at an instant: approved by then, and neither corrected nor withdrawn yet.</summary>
    public static async Task<Ledger> LedgerAtAsync(this NmapDb db, DateTimeOffset at, CancellationToken cancel)
        => LedgerAt(await db.AtlasAsync(cancel), await db.Set<Figure>().AsNoTracking().Where(f => f.ApprovedAt != null && f.ApprovedAt <= at).ToListAsync(cancel), at, db.GetService<ISite>().DayOf(at));

    /// <param name="approved">At whatever time.</param>
    public static Ledger LedgerAt(Atlas atlas, IEnumerable<Figure> approved, DateTimeOffset at, DateOnly? day = null)
    {
        var known = approved.Where(f => f.ApprovedAt <= at).DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        foreach (var figure in known.Values) { figure.TakePlace(known); }
        return new(atlas, known.Values.Where(f => (f.WithdrawnAt is null || f.WithdrawnAt > at) && !(f.SupersededById is { } by && known.ContainsKey(by))), past: true, day);
    }

    /// <summary>What is public now, or was at the end of a day.</summary>
    public static Task<Ledger> LedgerOnAsync(this NmapDb db, DateOnly? day, ISite site, CancellationToken cancel)
        => day is { } then && then < site.Today ? db.LedgerAtAsync(site.StartOf(then.AddDays(1)).AddTicks(-1), cancel) : db.LedgerAsync(cancel);

    /// <summary>May this measure be shown to this reader?</summary>
    public static async Task<bool> ShowsAsync(this NmapDb db, string measure, Reader reader, CancellationToken cancel)
        => reader.IsMember || await db.Set<ReleasedMeasure>().AnyAsync(m => m.Measure == measure, cancel);

    public static async Task<List<Obligation>> ObligationsAsync(this NmapDb db, CancellationToken cancel)
    {
        var handedIn = (await db.Set<DueDate>().AsNoTracking().Where(d => d.SubmittedOn != null && d.Obligation != null && d.Rule != null).ToListAsync(cancel)).ToLookup(d => d.Obligation, d => d.YearDue);
        var obligations = await db.Set<Obligation>().AsNoTracking().ToListAsync(cancel);
        foreach (var obligation in obligations) { obligation.HandedIn = handedIn[obligation.Code].OfType<int>().ToHashSet(); }
        return [.. obligations.OrderBy(o => o.Article.PadLeft(3, '0'), StringComparer.Ordinal).ThenBy(o => o.Code, StringComparer.Ordinal)];
    }

    /// <summary>The deadline by which mined areas must be cleared.</summary>
    public static DateOnly? ClearanceDeadline(this IEnumerable<Obligation> obligations, DateOnly today)
        => obligations.FirstOrDefault(o => o.Article == "5" || o.Code == "article-5")?.DueOn(today);
}
