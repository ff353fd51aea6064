using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Members.Contracts;

namespace Nmap.Portal.Jobs;

/// <summary>A person's data was removed for good: so is what was read or typed and not saved, and what was chosen about mail.</summary>
internal sealed class ForgetReading(NmapDb db) : IListen<PersonPurged>
{
    public async Task HearAsync(PersonPurged fact, Told told, CancellationToken cancel)
    {
        await db.Set<ReadMark>().Where(r => r.PersonId == fact.PersonId).ExecuteDeleteAsync(cancel);
        await db.Set<UnsavedText>().Where(u => u.PersonId == fact.PersonId).ExecuteDeleteAsync(cancel);
        await db.Set<MorningMail>().Where(m => m.PersonId == fact.PersonId).ExecuteDeleteAsync(cancel);
    }
}
