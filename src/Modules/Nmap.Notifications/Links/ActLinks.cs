using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Links;

/// <summary>Makes links: 128 random bits in the address, their digest in the table.</summary>
internal sealed class ActLinks(NmapDb db, TimeProvider clock) : IActLinks
{
    private const int Longest = 100;

    public async Task<string> MakeAsync(string personId, string culture, ActLink link, CancellationToken cancel = default)
    {
        var code = Add(personId, culture, link, letterId: null, forMail: false);
        if (db.Database.CurrentTransaction is null) { await db.SaveChangesAsync(cancel); }
        return Address(code, culture);
    }

    public static string Address(string code, string culture) => $"/act/{code}/{culture}";

    /// <returns>What stands in the address; it cannot be read again from the row.</returns>
    public string Add(string personId, string culture, ActLink link, string? letterId, bool forMail)
    {
        if (link.ObjectId.Length > Longest || link.Version.Length > Longest) { throw new ArgumentException("What a link is about, and its version, have at most 100 characters.", nameof(link)); }
        var (code, now) = (Ids.New(), clock.GetUtcNow());
        db.Add(new ActLinkRow
        {
            Id = Ids.New(),
            Digest = Digest(code),
            ForMail = forMail,
            Kind = link.Kind,
            PersonId = personId,
            OrganisationId = link.OrganisationId,
            ObjectId = link.ObjectId,
            Version = link.Version,
            Culture = culture,
            Given = link.Given.Count == 0 ? null : JsonSerializer.Serialize(link.Given),
            LetterId = letterId,
            MadeAt = now,
            ExpiresAt = link.Until ?? now.AddDays(link.Days),
        });
        return code;
    }

    public Task<ActLinkRow?> FindAsync(string code, bool forMail, CancellationToken cancel)
    {
        var digest = Digest(code.Trim().ToLowerInvariant());
        return db.Set<ActLinkRow>().SingleOrDefaultAsync(l => l.Digest == digest && l.ForMail == forMail, cancel);
    }

    private static string Digest(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
