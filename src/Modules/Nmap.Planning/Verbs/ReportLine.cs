using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Verbs;

/// <summary>Tells how far an activity of the plan in force came: by a member responsible for it, or by who writes the plan.</summary>
internal sealed class ReportLine(NmapDb db, ISite site)
{
    public async Task RunAsync(string planId, int code, LineState state, string? note, IReadOnlyList<decimal?> achieved, bool sure, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var plan = await db.Set<Plan>().WholeAsync(planId, by, cancel);
        var line = plan.Line(code) ?? throw RefusedException.Missing();
        if (!MayReport(line, by)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("The members responsible for this activity report on it.")); }
        if (plan.State != PlanState.Adopted) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Reports are made on the plan in force.")); }
        if (revision is { } seen && seen != line.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just reported on this activity. Open it again beside this page; what you typed is still here.")); }
        line.Report(state, note, achieved, site.Today, sure);
        plan.ChangedAt = site.Now;
        db.Tell(new PlanChanged(planId));
        await db.CommitAsync(new Act("PlanLine.Reported", nameof(Plan), planId, by) { Details = new Dictionary<string, string> { ["activity"] = code.ToString(System.Globalization.CultureInfo.InvariantCulture), ["state"] = Codes.Of(state) } }, cancel);
    }

    public static bool MayReport(PlanLine line, Reader by) => by.Can(PlanningPermissions.Keep) || (by.Can(PlanningPermissions.Contribute) && by.Organisations.Any(line.Involves));
}
