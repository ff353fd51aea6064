using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Meetings.Slots;

/// <summary>The line of adopted minutes and their corrigenda, for <c>verify</c>.</summary>
internal sealed class MinutesCheck(NmapDb db) : IVerifyCheck
{
    public string Name => "adopted minutes";

    public async Task<string?> FirstBreakAsync(CancellationToken cancel)
    {
        var (number, previous) = (0, (string?)null);
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).ToDictionaryAsync(m => m.Id, cancel);
        var adopted = await db.Set<Minutes>().AsNoTracking().Include(m => m.Answers).Where(m => m.State == MinutesStates.Adopted).OrderBy(m => m.Number).ToListAsync(cancel);
        var corrigenda = (await db.Set<Corrigendum>().AsNoTracking().Where(c => c.State == CorrigendumState.Adopted).ToListAsync(cancel)).ToLookup(c => c.AfterNumber);
        foreach (var minutes in adopted)
        {
            if (minutes.Number != ++number) { return $"minutes number {number} are missing"; }
            if (!meetings.TryGetValue(minutes.MeetingId, out var meeting) || !Seal.Holds(meeting, minutes, previous)) { return $"minutes number {number} were changed after their adoption"; }
            previous = minutes.ChainHash;
            foreach (var (corrigendum, place) in corrigenda[number].OrderBy(c => c.Position).Select((c, i) => (c, i + 1)))
            {
                var corrected = adopted.Find(m => m.Id == corrigendum.MinutesId);
                if (corrigendum.Position != place) { return $"a corrigendum after minutes number {number} is missing"; }
                if (corrected is null || !corrigendum.Holds(corrected, previous)) { return $"corrigendum {corrigendum.Number} to minutes number {corrected?.Number} was changed after its adoption"; }
                previous = corrigendum.ChainHash;
            }
        }
        return null;
    }
}
