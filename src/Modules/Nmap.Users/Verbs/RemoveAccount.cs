using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Members.Contracts;

namespace Nmap.Users.Verbs;

/// <summary>A person's data was removed for good: so is the account, with sessions, tokens and links.</summary>
internal sealed class RemoveAccount(NmapDb db) : IListen<PersonPurged>
{
    public async Task HearAsync(PersonPurged fact, Told told, CancellationToken cancel)
    {
        await db.Set<AccountWish>().Where(w => w.PersonId == fact.PersonId).ExecuteDeleteAsync(cancel);
        await db.Set<UserAccount>().Where(a => a.PersonId == fact.PersonId).ExecuteDeleteAsync(cancel);
    }
}
