using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Contracts;

namespace Nmap.Planning.Slots;

/// <summary>Activities of the work plan whose last day is over; while it is for members, tables and API leave that column empty for everybody else.</summary>
internal sealed class OverdueActivitiesMeasure(IPlanning planning, IStringLocalizer S) : IComputedMeasure
{
    public const string Name = "overdue-activities";

    public string Key => Name;
    public int Order => 32;
    public string Label => Phrase.Of("Overdue activities of the work plan");
    public string Method => Phrase.Of("Activities of the work plan in force whose last day is over and which are neither done nor dropped, of all its activities.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
        => await planning.ActivitiesAsync(cancel) is { Count: > 0 } all ? [new(S["Activities whose last day is over"], S["{0} of {1}", all.Count(a => a.Overdue), all.Count])] : [];
}

/// <summary>How much of what should be done by today is done.</summary>
internal sealed class PlanAndActualMeasure(IPlanning planning, ISite site, IStringLocalizer S) : IComputedMeasure
{
    public string Key => "plan-and-actual";
    public int Order => 34;
    public string Label => Phrase.Of("Work plan: planned and done");
    public string Method => Phrase.Of("Activities of the work plan in force that are done, of those whose last day has come; dropped ones are not counted.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
        => (await planning.ActivitiesAsync(cancel)).Where(a => a.State != "dropped" && a.Ends <= site.Today).ToList() is { Count: > 0 } due
            ? [new(S["Activities done, of those due by today"], S["{0} of {1}", due.Count(a => a.State == "done"), due.Count])] : [];
}
