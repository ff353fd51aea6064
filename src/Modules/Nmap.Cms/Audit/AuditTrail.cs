using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Audit;

/// <summary>One audit entry, as the lead, the secretariat and the auditor read it.</summary>
/// <param name="Number">In reading order; within a day it may differ from the number by which the chain is checked.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, string Name, string SubjectKind, string SubjectId, string? PersonId,
    string? OrganisationId, bool ByToken, bool ForTheLead, string? Reason, string? Details)
{
    /// <summary>Done without a name: no actor was kept, and of <see cref="At"/> only the day holds. It stands at the end of its day, once that is over.</summary>
    public bool Unattributed { get; init; }

    internal static AuditEntry Of(AuditRow a, long number) => new(number, a.At, a.Name, a.SubjectKind, a.SubjectId, a.PersonId, a.OrganisationId, a.ByToken, a.ForTheLead, a.Reason, a.Details);
}

/// <summary>Reads and checks the audit.</summary>
public sealed class AuditTrail(NmapDb db, ISite site) : Slots.IVerifyCheck
{
    string Slots.IVerifyCheck.Name => "audit";

    /// <summary>Newest first.</summary>
    /// <param name="before">Only entries with a smaller number.</param>
    public Task<IReadOnlyList<AuditEntry>> ReadAsync(long? before, int limit, string? subjectId, CancellationToken cancel) => new ReadingOrder(db, site).ReadAsync(before, limit, subjectId, cancel);

    /// <summary>What was done to one thing that nobody changes without a name, newest first, by the numbers of the chain.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AboutAsync(string subjectId, int limit, CancellationToken cancel)
        => [.. (await db.Set<AuditRow>().AsNoTracking().Where(a => a.SubjectId == subjectId).OrderByDescending(a => a.Number).Take(limit).ToListAsync(cancel)).Select(a => AuditEntry.Of(a, a.Number))];

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
