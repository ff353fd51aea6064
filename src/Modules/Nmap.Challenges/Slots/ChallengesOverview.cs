using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Challenges.Data;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Challenges.Slots;

/// <summary>Open challenges by how long they are open.</summary>
internal sealed class ChallengesOverview(NmapDb db, ISite site, ChallengeSettings settings, IFormats formats, IStringLocalizer S) : IOverviewSource
{
    private const string List = "/workspace/challenges";
    private static readonly string[] Told = [RegisterPart.Recent, RegisterPart.Older, RegisterPart.TooLong, RegisterPart.Unowned];

    public int Order => 40;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.IsMember) { return null; }
        var (seen, lines) = (db.Set<Challenge>().AsNoTracking().VisibleTo(reader), new List<OverviewLine>());
        if (!await seen.Open().AnyAsync(cancel)) { return null; }
        foreach (var (code, text, days) in RegisterPart.All(settings.OpenDays).Where(p => Told.Contains(p.Code)))
        {
            var count = await seen.Narrow(code, site.Today, settings.OpenDays).CountAsync(cancel);
            var late = code == RegisterPart.TooLong && count > 0;
            lines.Add(new(S[text, [.. days.Cast<object>()]], formats.Number(count), $"{List}?show={code}") { Late = late, More = late ? S["Too long"].Value : null });
        }
        return new(S["Open challenges"], List + "?show=" + RegisterPart.Open, lines);
    }
}
