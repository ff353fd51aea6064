using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress;

/// <param name="Released">Null while it is for members.</param>
internal sealed record ShownMeasure(IComputedMeasure Measure, IReadOnlyList<MeasureLine> Lines, ReleasedMeasure? Released);

/// <summary>Every measure that a module computes, with what the lead decided about it.</summary>
internal sealed class Measures(NmapDb db, IEnumerable<IComputedMeasure> computed) : IReleasedMeasures
{
    public IReadOnlyList<IComputedMeasure> All { get; } = [.. computed.OrderBy(m => m.Order)];

    public async Task<IReadOnlyList<ShownMeasure>> AllAsync(CancellationToken cancel) => await ShownAsync(All, await ReleasedAsync(cancel), cancel);

    /// <summary>Those without a page of their own that this reader may see and that have something to tell.</summary>
    public async Task<IReadOnlyList<ShownMeasure>> TogetherAsync(Reader reader, CancellationToken cancel)
    {
        var released = await ReleasedAsync(cancel);
        return [.. (await ShownAsync(All.Where(m => !m.HasOwnPlace && (reader.IsMember || released.ContainsKey(m.Key))), released, cancel)).Where(m => m.Lines.Count > 0)];
    }

    public Task<bool> ShowsAsync(string measure, Reader reader, CancellationToken cancel) => db.ShowsAsync(measure, reader, cancel);

    private Task<Dictionary<string, ReleasedMeasure>> ReleasedAsync(CancellationToken cancel) => db.Set<ReleasedMeasure>().AsNoTracking().ToDictionaryAsync(m => m.Measure, cancel);

    private static async Task<IReadOnlyList<ShownMeasure>> ShownAsync(IEnumerable<IComputedMeasure> measures, Dictionary<string, ReleasedMeasure> released, CancellationToken cancel)
    {
        var shown = new List<ShownMeasure>();
        foreach (var measure in measures) { shown.Add(new(measure, await measure.OfAsync(cancel), released.GetValueOrDefault(measure.Key))); }
        return shown;
    }
}

/// <summary>How long the rest takes; it stands beside the headline figure.</summary>
internal sealed class PaceMeasure(NmapDb db, ISite site, Words words) : IComputedMeasure
{
    public string Key => ReleasedMeasure.Pace;
    public int Order => 10;
    public string Label => Phrase.Of("Pace: how long the rest takes at the speed of recent years");
    public string Method => Phrase.Of("What remains, divided by the area cleared a year on average of the last three years with a figure; land cancelled or reduced is not counted.");
    public bool HasOwnPlace => true;

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
        => Pace.Of(await db.LedgerAsync(cancel), (await db.ObligationsAsync(cancel)).ClearanceDeadline(site.Today)) is { YearsLeft: { } years } pace
            ? [new(words.S["Cleared a year on average"], words.Formats.Area(pace.ClearedAYear)), new(words.S["Years that the rest would take"], words.Formats.Number(years, 1))] : [];
}

/// <summary>What was planned and not reached; it stands in the table of plan and result.</summary>
internal sealed class ShortfallMeasure(IPlanNumbers plan, Words words) : IComputedMeasure
{
    public string Key => ReleasedMeasure.Shortfall;
    public int Order => 20;
    public string Label => Phrase.Of("Plan and result: what was planned and not reached");
    public string Method => Phrase.Of("The planned area of a year less the area released in it, where one source gives one number to hold against the plan.");
    public bool HasOwnPlace => true;

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
        => [.. (await plan.AllAsync(cancel)).Where(p => p.Shortfall is > 0).Select(p => new MeasureLine(p.Period, words.Value(p.Shortfall, p.Unit)))];
}

/// <summary>Dates that passed without what was due.</summary>
internal sealed class LateDatesMeasure(IDeadlines deadlines, Words words) : IComputedMeasure
{
    public string Key => "late-dates";
    public int Order => 30;
    public string Label => Phrase.Of("Deadlines and reports that are late");
    public string Method => Phrase.Of("Deadlines of obligations that have passed without being met or extended, and dates to keep, such as reports to the Convention, that have passed without a submission.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
    {
        var (due, keep) = (await deadlines.OfObligationsAsync(cancel), await deadlines.ToKeepAsync(cancel));
        return
        [
            .. Line(words.S["Deadlines that have passed"], due.Count(d => d.DaysLeft < 0), due.Count),
            .. Line(words.S["Dates to keep that are late"], keep.Count(d => d.State == "late"), keep.Count),
        ];
    }

    private MeasureLine[] Line(string label, int late, int all) => all == 0 ? [] : [new(label, words.S["{0} of {1}", late, all])];
}
