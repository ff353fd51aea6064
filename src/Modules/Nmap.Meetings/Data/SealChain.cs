using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;

namespace Nmap.Meetings.Data;

/// <summary>The line of everything adopted: each set of minutes by its number, and after it the corrigenda adopted before the next set.</summary>
/// <param name="Number">Of the minutes adopted last; 0 before the first.</param>
/// <param name="Position">Of the corrigendum adopted last after them; 0 when there is none.</param>
/// <param name="Hash">What the next one follows.</param>
internal sealed record SealChain(int Number, int Position, string? Hash)
{
    public static async Task<SealChain> EndAsync(NmapDb db, CancellationToken cancel)
    {
        var number = await db.Set<Minutes>().MaxAsync(m => m.Number, cancel) ?? 0;
        return await BeforeAsync(db, number + 1, 0, cancel);
    }

    /// <summary>What stands before a set of minutes (position 0) or a corrigendum.</summary>
    public static async Task<SealChain> BeforeAsync(NmapDb db, int number, int position, CancellationToken cancel)
    {
        var minutes = position == 0 ? number - 1 : number;
        var last = await db.Set<Corrigendum>().AsNoTracking().Where(c => c.AfterNumber == minutes && (position == 0 || c.Position < position)).OrderByDescending(c => c.Position)
            .Select(c => new { c.Position, c.ChainHash }).FirstOrDefaultAsync(cancel);
        return new(minutes, last?.Position ?? 0, last?.ChainHash ?? await db.Set<Minutes>().Where(m => m.Number == minutes).Select(m => m.ChainHash).SingleOrDefaultAsync(cancel));
    }
}
