using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Action points whose day is over.</summary>
internal sealed class OverdueActionsMeasure(NmapDb db, ISite site, IStringLocalizer S) : IComputedMeasure
{
    public string Key => "overdue-actions";
    public int Order => 40;
    public string Label => Phrase.Of("Overdue action points");
    public string Method => Phrase.Of("Open action points whose day is over, of all that are open; those that only some members may read are not counted.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
    {
        var (open, today) = (db.Set<ActionPoint>().Where(a => a.State == ActionState.Open && (a.Audience == Audience.Public || a.Audience == Audience.Members || a.Audience == Audience.ChathamHouse)), site.Today);
        return await open.CountAsync(cancel) is > 0 and var all ? [new(S["Overdue action points"], S["{0} of {1}", await open.CountAsync(a => a.DueOn < today, cancel), all])] : [];
    }
}

/// <summary>Whether the platform meets as often as it meant to.</summary>
internal sealed class RegularityMeasure(Standings standings, ISite site, IStringLocalizer S) : IComputedMeasure
{
    public string Key => "meetings-regular";
    public int Order => 50;
    public string Label => Phrase.Of("How regularly the platform meets");
    public string Method => Phrase.Of("Series of meetings whose next meeting is not overdue by the rhythm that was set for them, of all series that go on.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
        => await standings.OnAsync(site.Today, Reader.System, cancel) is { Count: > 0 } series
            ? [new(S["Series of meetings that keep their rhythm"], S["{0} of {1}", series.Count(s => s.OverdueSince is null), series.Count])] : [];
}

/// <summary>How fast members have the decisions of a meeting.</summary>
internal sealed class PromptnessMeasure(NmapDb db, ISite site, IFormats formats, IStringLocalizer S) : IComputedMeasure
{
    public string Key => "decisions-in-time";
    public int Order => 60;
    public string Label => Phrase.Of("How fast decisions and action points go out");
    public string Method => Phrase.Of("Meetings of the last twelve months whose decisions and action points went to the members within 24 hours of their end, of all whose 24 hours are over; hours on public holidays, and at weekends where the country says so, are not counted.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
    {
        var held = await db.Set<Meeting>().AsNoTracking().Held(site.Now).Within(new Period(site.Today.AddYears(-1), site.Today), site).ToListAsync(cancel);
        var ids = held.Select(m => m.Id).ToList();
        var minutes = (await db.Set<Minutes>().AsNoTracking().Where(m => ids.Contains(m.MeetingId)).ToListAsync(cancel)).ToDictionary(m => m.MeetingId);
        var times = held.Select(m => SendOut.Of(m, minutes.GetValueOrDefault(m.Id), site)).OfType<SendOut>().Where(t => t.IsOut || t.IsLate).ToList();
        if (times.Count == 0) { return []; }
        var hours = times.Where(t => t.IsOut).Select(t => Math.Max(0, site.CountedBetween(t.EndedAt, t.SentAt!.Value).TotalHours)).ToList();
        return
        [
            new(S["Meetings whose decisions went out within 24 hours"], S["{0} of {1}", hours.Count(h => h <= SendOut.Time.TotalHours), times.Count]),
            .. hours.Count > 0 ? [new(S["Hours until they went out, on average"], formats.Number((decimal)hours.Average(), 1))] : Array.Empty<MeasureLine>(),
        ];
    }
}
