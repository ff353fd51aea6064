using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;

namespace Nmap.Cms.Audit;

/// <summary>One audit entry, as the lead, the secretariat and the auditor read it.</summary>
public sealed record AuditEntry(long Number, DateTimeOffset At, string Name, string SubjectKind, string SubjectId, string? PersonId,
    string? OrganisationId, bool ByToken, bool ForTheLead, string? Reason, string? Details);

/// <summary>Reads and checks the audit.</summary>
public sealed class AuditTrail(NmapDb db) : Slots.IVerifyCheck
{
    string Slots.IVerifyCheck.Name => "audit";

    /// <summary>Newest first.</summary>
    /// <param name="before">Only entries with a smaller number.</param>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(long? before, int limit, string? subjectId, CancellationToken cancel)
    {
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (before is { } number) { rows = rows.Where(a => a.Number < number); }
        if (subjectId is not null) { rows = rows.Where(a => a.SubjectId == subjectId); }
        return await rows.OrderByDescending(a => a.Number).Take(limit)
            .Select(a => new AuditEntry(a.Number, a.At, a.Name, a.SubjectKind, a.SubjectId, a.PersonId, a.OrganisationId, a.ByToken, a.ForTheLead, a.Reason, a.Details))
            .ToListAsync(cancel);
    }

    /// <summary>The first entry that does not follow from the one before it; null when all do.</summary>
    public async Task<string?> FirstBreakAsync(CancellationToken cancel)
    {
        var (number, previous) = (0L, "");
        await foreach (var row in db.Set<AuditRow>().AsNoTracking().OrderBy(a => a.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.Number != ++number) { return $"audit entry {number} is missing"; }
            if (row.Previous != previous) { return $"audit entry {row.Number} does not follow entry {row.Number - 1}"; }
            if (row.Digest != AuditChain.DigestOf(row)) { return $"audit entry {row.Number} was changed"; }
            if (row.Reason is not null && row.ReasonDigest != AuditChain.Digest(row.Reason)) { return $"the reason of audit entry {row.Number} was changed"; }
            if (row.Details is not null && row.DetailsDigest != AuditChain.Digest(row.Details)) { return $"the details of audit entry {row.Number} were changed"; }
            previous = row.Digest;
        }
        return null;
    }

    public Task<string?> HeadAsync(CancellationToken cancel)
        => db.Set<AuditRow>().OrderByDescending(a => a.Number).Select(a => a.Digest).FirstOrDefaultAsync(cancel);
}
