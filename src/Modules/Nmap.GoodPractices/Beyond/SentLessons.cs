using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>What went out of one lesson, for its page in the workspace.</summary>
internal sealed class SentLessons(NmapDb db, IForum forum)
{
    /// <param name="level">Null for both.</param>
    /// <returns>Newest first, with the names of who sent, and the files of each bundle.</returns>
    public async Task<(IReadOnlyList<Sending> Sent, IReadOnlyDictionary<string, string> Names, ILookup<string, string> Files)> OfAsync(string setId, string? level, CancellationToken cancel)
    {
        var sent = await db.Set<Sending>().AsNoTracking().Where(s => s.SetId == setId && (level == null || s.Level == level)).ToListAsync(cancel);
        var files = await db.Set<SentFile>().AsNoTracking().Where(f => f.SetId == setId).Select(f => new { f.Bundle, f.Name }).ToListAsync(cancel);
        var names = new Dictionary<string, string>();
        foreach (var id in sent.Select(s => s.SentById).OfType<string>().Distinct()) { names[id] = (await forum.PersonAsync(id, cancel))?.Name ?? ""; }
        return ([.. sent.OrderByDescending(s => s.SentAt)], names, files.OrderBy(f => f.Name, StringComparer.Ordinal).ToLookup(f => f.Bundle, f => f.Name));
    }
}
