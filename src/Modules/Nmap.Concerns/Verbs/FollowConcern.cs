using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;

namespace Nmap.Concerns.Verbs;

/// <summary>Finds a concern for whoever holds its reference and its code.</summary>
internal sealed class FollowConcern(NmapDb db)
{
    /// <exception cref="RefusedException">The same words for an unknown reference and a wrong code.</exception>
    public async Task<Concern> RunAsync(string? reference, string? code, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reference)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the reference."), "Reference"); }
        if (string.IsNullOrWhiteSpace(code)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the code."), "Code"); }
        var typed = FollowUp.Read(reference, code);
        var concern = await db.Set<Concern>().AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Reference == typed.Reference, cancel);
        return typed.Opens(concern?.CodeHash ?? "") ? concern!
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("No concern has this reference and this code. Check both on the sheet you kept."), "Reference");
    }
}
