using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Press;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Awareness.Kit;

/// <summary>The kit for 4 April of one year is open to everybody; what is in it is always what may be printed at that moment.</summary>
internal sealed class PressKit
{
    public int Year { get; init; }
    public string? PreparedById { get; init; }
    public DateTimeOffset PreparedAt { get; init; }

    public static string AddressOf(string culture, int year) => $"/{culture}/press/kit-{year}.zip";

    /// <summary>The year of the coming fourth of April, or of today's.</summary>
    public static int YearOf(DateOnly today) => today <= new DateOnly(today.Year, 4, 4) ? today.Year : today.Year + 1;
}

/// <summary>Opens the kit of the coming 4 April to everybody, or closes it.</summary>
internal sealed class PrepareKit(NmapDb db, KitParts parts, ISite site)
{
    public async Task RunAsync(bool open, Reader by, CancellationToken cancel)
    {
        PlanDuty.Allow(by);
        var year = PressKit.YearOf(site.Today);
        if (open && (await parts.LoadAsync(cancel)).Figures.Count == 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("There is no approved figure yet. A fact sheet without figures is not given out.")); }
        await using var work = await db.BeginAsync(cancel);
        var kit = await db.Set<PressKit>().SingleOrDefaultAsync(k => k.Year == year, cancel);
        if (open == kit is not null) { return; }
        if (open) { db.Add(new PressKit { Year = year, PreparedById = by.PersonId, PreparedAt = site.Now }); }
        else { db.Remove(kit!); }
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act(open ? "PressKit.Opened" : "PressKit.Closed", nameof(PressKit), year.ToString(System.Globalization.CultureInfo.InvariantCulture), by), cancel);
    }
}
