using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Sharing.Data;

namespace Nmap.Sharing.Api;

/// <summary>
/// <c>Idempotency-Key</c>: for a day, the same key from the same account at the same address makes one thing. Only its id is kept,
/// so that nothing outlives a removal; acts without an actor never come here.
/// </summary>
internal sealed class OncePerKey(NmapDb db, TimeProvider clock) : IOncePerKey
{
    private const int LongestKey = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Null when the request has no key.</summary>
    public static string? KeyOf(HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0) { return null; }
        if (key.Length > LongestKey) { throw new RefusedException(Refusal.Invalid, "Idempotency-Key is at most {0} characters.", "Idempotency-Key", LongestKey); }
        return Digest(string.Join('\n', key, http.Reader().AccountId ?? http.Reader().PersonId, http.Request.Path));
    }

    string? IOncePerKey.KeyOf(HttpContext http) => KeyOf(http);

    /// <summary>Id of what this key made within the last day; refuses a key that came with other words.</summary>
    public async Task<string?> MadeAsync(string key, string request, CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - Kept;
        var row = await db.Set<IdempotencyRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Key == key && r.At > oldest, cancel);
        if (row is not null && row.Request != request)
        {
            throw new BadHttpRequestException("This Idempotency-Key was sent with another body. Take a new key for a new text.", StatusCodes.Status422UnprocessableEntity);
        }
        return row?.MadeId;
    }

    /// <summary>Puts the key into the coming save, and drops those of yesterday.</summary>
    /// <returns>The id that the new thing must take.</returns>
    public string Remember(string key, string request)
    {
        var oldest = clock.GetUtcNow() - Kept;
        db.Set<IdempotencyRow>().Where(r => r.At <= oldest).ExecuteDelete();
        return db.Add(new IdempotencyRow { Key = key, Request = request, MadeId = Ids.New(), At = clock.GetUtcNow() }).Entity.MadeId;
    }

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
