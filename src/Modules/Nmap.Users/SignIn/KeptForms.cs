using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;

namespace Nmap.Users.SignIn;

/// <summary>Keeps what somebody typed when the form came after the session's end. Only for who had a session: a stranger's form is nobody's.</summary>
internal sealed class KeptForms(NmapDb db, TimeProvider clock)
{
    private const string EndedSession = "nmap:ended-session";
    private const int MostOfOne = 5;

    /// <summary>Remembers for this request whose session it was.</summary>
    public static void Note(HttpContext http, string? secret) => http.Items[EndedSession] = secret;

    /// <returns>Id of the kept form; null when it is nobody's, or holds what is not kept.</returns>
    public async Task<string?> KeepAsync(HttpContext http, CancellationToken cancel)
    {
        var request = http.Request;
        if (http.Items[EndedSession] is not string secret || !HttpMethods.IsPost(request.Method) || !request.Path.StartsWithSegments("/workspace", StringComparison.Ordinal)
            || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true) { return null; }
        var hash = Secret.Hash(secret);
        if (await db.Set<Session>().AsNoTracking().Where(s => s.SecretHash == hash).Select(s => s.AccountId).SingleOrDefaultAsync(cancel) is not { } account) { return null; }
        var form = await request.ReadFormAsync(cancel);
        var fields = form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value.Select(v => new[] { f.Key, v ?? "" })).ToList();
        await MakeRoomAsync(account, cancel);
        var kept = db.Add(new KeptForm { AccountId = account, Address = request.Path + request.QueryString, Fields = JsonSerializer.Serialize(fields, Json.Plain), At = clock.GetUtcNow() }).Entity;
        await db.SaveChangesAsync(cancel);
        return kept.Id;
    }

    public Task<KeptForm?> FindAsync(string id, string? accountId, CancellationToken cancel)
        => db.Set<KeptForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.AccountId == accountId, cancel);

    public Task ForgetAsync(string id, string? accountId, CancellationToken cancel)
        => db.Set<KeptForm>().Where(f => f.Id == id && f.AccountId == accountId).ExecuteDeleteAsync(cancel);

    public static IReadOnlyList<(string Name, string Value)> Fields(KeptForm kept)
        => [.. JsonSerializer.Deserialize<List<string[]>>(kept.Fields, Json.Plain)!.Select(f => (f[0], f[1]))];

    private async Task MakeRoomAsync(string account, CancellationToken cancel)
    {
        var over = clock.GetUtcNow() - KeptForm.Longest;
        await db.Set<KeptForm>().Where(f => f.At < over).ExecuteDeleteAsync(cancel);
        var oldest = await db.Set<KeptForm>().Where(f => f.AccountId == account).OrderByDescending(f => f.At).Skip(MostOfOne - 1).Select(f => f.Id).ToListAsync(cancel);
        await db.Set<KeptForm>().Where(f => oldest.Contains(f.Id)).ExecuteDeleteAsync(cancel);
    }
}
