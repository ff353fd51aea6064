using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;

namespace Nmap.Cms.Audit;

/// <summary>
/// Entries chained by SHA-256. An entry's digest covers the digests of its free texts, not the texts,
/// so that removing a person's words leaves the chain whole.
/// </summary>
internal static class AuditChain
{
    public static async Task AppendAsync(NmapDb db, IReadOnlyList<Act> acts, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var last = await db.Set<AuditRow>().AsNoTracking().OrderByDescending(a => a.Number)
            .Select(a => new { a.Number, a.Digest }).FirstOrDefaultAsync(cancel);
        var (number, previous) = (last?.Number ?? 0, last?.Digest ?? "");
        foreach (var act in acts)
        {
            var row = Row(act, ++number, previous, now, today);
            db.Add(row);
            previous = row.Digest;
        }
    }

    private static AuditRow Row(Act act, long number, string previous, DateTimeOffset now, DateOnly today)
    {
        var details = act.Details is null ? null : JsonSerializer.Serialize(new SortedDictionary<string, string>(act.Details.ToDictionary(), StringComparer.Ordinal), Json.Plain);
        var row = new AuditRow
        {
            Number = number,
            // The country's day, as the record itself keeps it: two calendars would tell the hour.
            At = act.Unattributed ? Day(today) : Moment(now),
            Name = act.Name,
            SubjectKind = act.SubjectKind,
            SubjectId = act.SubjectId,
            PersonId = act.Unattributed ? null : act.By.PersonId,
            OrganisationId = act.Unattributed ? null : act.By.Organisation,
            ByToken = !act.Unattributed && act.By.ByToken,
            ForTheLead = !act.Unattributed && act.By.ForTheLead,
            Reason = act.Unattributed ? null : act.Reason,
            Details = details,
            Previous = previous,
        };
        row.ReasonDigest = Digest(row.Reason ?? "");
        row.DetailsDigest = Digest(details ?? "");
        row.Digest = DigestOf(row);
        return row;
    }

    public static string DigestOf(AuditRow row) => Digest(string.Join('\n',
        row.Number, row.At.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture), row.Name, row.SubjectKind, row.SubjectId,
        row.PersonId, row.OrganisationId, row.ByToken, row.ForTheLead, row.ReasonDigest, row.DetailsDigest, row.Previous));

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>All that is kept of the time of an act without an actor.</summary>
    public static DateTimeOffset Day(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    // Both databases keep at least milliseconds. Midnight stands for a day alone, so that what happens at midnight is a millisecond later.
    private static DateTimeOffset Moment(DateTimeOffset at)
    {
        var kept = new DateTimeOffset(at.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        return kept.TimeOfDay == TimeSpan.Zero ? kept.AddMilliseconds(1) : kept;
    }
}
