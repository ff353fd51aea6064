using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Editing;

/// <summary>Keeps what a person types at the desk, and gives it back after a lost line, an ended session or a crash.</summary>
internal sealed class Unsaved(NmapDb db, ISite site)
{
    private static readonly HashSet<string> NotKept = ["__RequestVerificationToken", "Word", "Forget"];

    public async Task KeepAsync(string subject, IFormCollection typed, Reader by, CancellationToken cancel)
    {
        var fields = typed.Where(f => !NotKept.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value.ToArray());
        if (fields.Sum(f => f.Value.Sum(v => (long)(v?.Length ?? 0))) > UnsavedText.Longest)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("This is more than can be kept without saving. It still stands in your browser: shorten it, then save."));
        }
        await KeepAsync(subject, fields!, by, cancel);
    }

    public async Task KeepAsync(string subject, IReadOnlyDictionary<string, string?[]> fields, Reader by, CancellationToken cancel)
    {
        if (by.PersonId is not { } me) { return; }
        await ForgetOldAsync(cancel);
        var row = await db.Set<UnsavedText>().SingleOrDefaultAsync(u => u.PersonId == me && u.Subject == subject, cancel) ?? db.Add(new UnsavedText { PersonId = me, Subject = subject }).Entity;
        row.Keep(JsonSerializer.Serialize(fields, Json.Plain), site.Now);
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException)
        {
            // The same page sent twice at once: the other one kept it.
            db.ChangeTracker.Clear();
        }
    }

    public Task<UnsavedText?> MineAsync(string subject, Reader by, CancellationToken cancel)
    {
        var (me, oldest) = (by.PersonId, site.Now - UnsavedText.Life);
        return db.Set<UnsavedText>().AsNoTracking().SingleOrDefaultAsync(u => u.PersonId == me && u.Subject == subject && u.At > oldest, cancel);
    }

    public Task ForgetAsync(string subject, Reader by, CancellationToken cancel)
    {
        var me = by.PersonId;
        return db.Set<UnsavedText>().Where(u => u.PersonId == me && u.Subject == subject).ExecuteDeleteAsync(cancel);
    }

    /// <summary>What was kept, as if it came from the form.</summary>
    public static IFormCollection Fields(UnsavedText kept)
        => new FormCollection(JsonSerializer.Deserialize<Dictionary<string, string[]>>(kept.Fields, Json.Plain)!.ToDictionary(f => f.Key, f => new StringValues(f.Value)));

    private Task ForgetOldAsync(CancellationToken cancel)
    {
        var oldest = site.Now - UnsavedText.Life;
        return db.Set<UnsavedText>().Where(u => u.At <= oldest).ExecuteDeleteAsync(cancel);
    }
}
