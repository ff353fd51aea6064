using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Challenges.Data;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Challenges.Slots;

/// <summary>Open challenges by how long they are open.</summary>
internal sealed class OldChallengesMeasure(NmapDb db, ChallengeSettings settings, ISite site, IFormats formats, IStringLocalizer S) : IComputedMeasure
{
    private const int Month = 30;

    public string Key => "challenges-by-age";
    public int Order => 70;
    public string Label => Phrase.Of("Open challenges by age");
    public string Method => Phrase.Of("Challenges that are neither resolved nor found unsolvable, by the days since they were raised; those that only some members may read are not counted.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
    {
        var raised = await db.Set<Challenge>().Open().Where(c => c.Audience == Audience.Public || c.Audience == Audience.Members || c.Audience == Audience.ChathamHouse).Select(c => c.RaisedOn).ToListAsync(cancel);
        int Between(int from, int to) => raised.Count(r => site.Today.DayNumber - r.DayNumber is var days && days >= from && days <= to);
        return raised.Count == 0 ? [] :
        [
            new(S["Open for up to {0} days", Month], formats.Number(Between(0, Month))),
            new(S["Open for {0} to {1} days", Month + 1, settings.OpenDays], formats.Number(Between(Month + 1, settings.OpenDays))),
            new(S["Open for longer than {0} days", settings.OpenDays], formats.Number(Between(settings.OpenDays + 1, int.MaxValue))),
        ];
    }
}
