using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Data;

namespace Nmap.Planning.Slots;

/// <summary>For reports: activities reported on, contributions taken up, values of benchmarks, and needs that were met.</summary>
internal sealed class PlanningEvidence(NmapDb db, ISite site, IFormats formats, IStringLocalizer S) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidencePiece>> OfAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel)
    {
        var plans = await db.Set<Plan>().AsNoTracking().VisibleTo(Reader.Stranger).Include(p => p.Lines).OrderByDescending(p => p.Number).ToListAsync(cancel);
        var reported = plans.SelectMany(p => p.Lines.Where(l => l.ReportedOn >= first && l.ReportedOn <= last).Select(l => (Plan: p, Line: l)))
            // A version carries over what was reported under the one before it: the report is of the version it was given under.
            .GroupBy(r => (r.Plan.Scope, r.Line.Code)).Select(g => g.OrderByDescending(r => r.Line.ReportedOn).ThenBy(r => r.Plan.Number).First());
        var benchmarks = await db.Set<Benchmark>().AsNoTracking().VisibleTo(reader).Include(b => b.Readings).OrderBy(b => b.Number).ToListAsync(cancel);
        var met = await db.Set<Need>().AsNoTracking().VisibleTo(reader).Where(n => n.State == NeedState.Met && n.StateOn >= first && n.StateOn <= last).OrderBy(n => n.Number).ToListAsync(cancel);
        return
        [
            .. reported.OrderBy(r => r.Line.ReportedOn).ThenBy(r => r.Line.Code).Select(r => Reported(r.Plan, r.Line)), .. await TakenUpAsync(first, last, reader, cancel),
            .. benchmarks.SelectMany(b => b.Approved.Where(r => r.On >= first && r.On <= last).Select(r => Measured(b, r))), .. met.Select(Met),
        ];
    }

    private EvidencePiece Reported(Plan plan, PlanLine line)
    {
        var (text, culture) = Said(line.Text);
        var source = plan.Scope == PlanScope.WorkPlan ? S["Work plan, version {0}, activity {1}: {2}", plan.Number, line.Code, S[Vocabulary.Of(line.State).Text].Value] : S["Activities of the platform, version {0}, activity {1}: {2}", plan.Number, line.Code, S[Vocabulary.Of(line.State).Text].Value];
        return new(EvidenceKind.Activity, text, culture, line.ReportedOn!.Value, source, $"/{Cultures.Current}/{Paths.Of(plan.Scope)}/{plan.Number}#a{line.Code}", Public: true) { Headings = line.Obligations };
    }

    /// <summary>How many a version took up; whose they were stays on its page.</summary>
    private async Task<IEnumerable<EvidencePiece>> TakenUpAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel)
    {
        var (from, before) = (site.StartOf(first), site.StartOf(last.AddDays(1)));
        var accepted = await db.Set<Contribution>().AsNoTracking().VisibleTo(reader).Where(c => c.State == ContributionState.Accepted && c.AnsweredAt >= from && c.AnsweredAt < before).ToListAsync(cancel);
        var ids = accepted.Select(c => c.PlanId).ToHashSet();
        var plans = await db.Set<Plan>().AsNoTracking().VisibleTo(reader).Include(p => p.Lines).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancel);
        return plans.Select(p => TakenUp(p, [.. accepted.Where(c => c.PlanId == p.Id)]));
    }

    private EvidencePiece TakenUp(Plan plan, IReadOnlyList<Contribution> taken)
    {
        var title = Said(plan.Title).Text;
        return new(EvidenceKind.Activity, S.Plural(taken.Count, "{0} contribution of members to “{1}” was taken up", "{0} contributions of members to “{1}” were taken up", title), Cultures.Current, site.DayOf(taken.Max(c => c.AnsweredAt)!.Value),
            title, $"/workspace/{Paths.Of(plan.Scope)}/{plan.Id}", Public: false) { Headings = [.. taken.Select(c => c.Line).OfType<int>().SelectMany(code => plan.Line(code)?.Obligations ?? []).Distinct()] };
    }

    private EvidencePiece Measured(Benchmark benchmark, Reading reading)
    {
        var source = S["Benchmark {0}; {1}", Cultures.Code(benchmark.Code), reading.Source].Value;
        return new(EvidenceKind.Figure, S["{0}: {1} {2}", Said(benchmark.Name).Text, formats.Number(reading.Value, 2), Said(benchmark.Unit).Text], Cultures.Current, reading.On, source,
            benchmark.IsPublic ? $"/{Cultures.Current}/benchmarks#{benchmark.Code}" : "/workspace/benchmarks/" + benchmark.Id, benchmark.IsPublic)
        {
            Headings = benchmark.Obligation is { } obligation ? [obligation] : [],
            PlaceAt = "/workspace/benchmarks/edit/" + benchmark.Id,
        };
    }

    private EvidencePiece Met(Need need)
        => new(EvidenceKind.Activity, S["A need was met: {0}", Said(need.Text).Text], Cultures.Current, need.StateOn, S["Need {0}", Cultures.Code(need.Code)], need.IsPublic ? $"/{Cultures.Current}/needs#{need.Code}" : "/workspace/needs/" + need.Id, need.IsPublic)
        {
            Headings = need.Obligation is { } obligation ? [obligation] : [],
            PlaceAt = "/workspace/needs/edit/" + need.Id,
        };

    private (string Text, string Culture) Said(Texts texts) => texts.In(Cultures.Current, site.Settings.Languages);
}
