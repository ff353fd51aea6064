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
    private static readonly string[] Ages = [RegisterPart.Recent, RegisterPart.Older, RegisterPart.TooLong];

    public string Key => "challenges-by-age";
    public int Order => 70;
    public string Label => Phrase.Of("Open challenges by age");
    public string Method => Phrase.Of("Challenges that are neither resolved nor found unsolvable, by the days since they were raised; those that only some members may read are not counted.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
    {
        var (told, lines) = (db.Set<Challenge>().Where(c => c.Audience == Audience.Public || c.Audience == Audience.Members || c.Audience == Audience.ChathamHouse), new List<MeasureLine>());
        if (!await told.Open().AnyAsync(cancel)) { return []; }
        foreach (var (code, text, days) in RegisterPart.All(settings.OpenDays).Where(p => Ages.Contains(p.Code)))
        {
            lines.Add(new(S[text, [.. days.Cast<object>()]], formats.Number(await told.Narrow(code, site.Today, settings.OpenDays).CountAsync(cancel))));
        }
        return lines;
    }
}
