using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Members.Contracts;

namespace Nmap.Users.Verbs;

/// <summary>Opens the account when the person who asked may; otherwise keeps the wish for those who may.</summary>
internal sealed class OpenWanted(NmapDb db, IForum forum, InvitePerson invite, TimeProvider clock, ILogger<OpenWanted> log) : IListen<AccountWanted>
{
    public async Task HearAsync(AccountWanted fact, Told told, CancellationToken cancel)
    {
        if (await db.Set<UserAccount>().AnyAsync(a => a.PersonId == fact.PersonId, cancel)) { return; }
        if (await forum.PersonAsync(fact.PersonId, cancel) is not { } person) { return; }
        var by = await forum.ReaderAsync(fact.ByPersonId, cancel);
        if (!by.Can(Permissions.ManageAccounts) || !await InviteAsync(person, by, cancel)) { await KeepAsync(fact, cancel); }
    }

    private async Task<bool> InviteAsync(Person person, Cms.Access.Reader by, CancellationToken cancel)
    {
        try
        {
            await invite.SendAsync(person, by, cancel);
            return true;
        }
        catch (RefusedException refused)
        {
            log.LogWarning("No account was opened for person {Person}: {Reason}", person.Id, refused.Message);
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task KeepAsync(AccountWanted fact, CancellationToken cancel)
    {
        if (await db.Set<AccountWish>().AnyAsync(w => w.PersonId == fact.PersonId, cancel)) { return; }
        db.Add(new AccountWish { PersonId = fact.PersonId, ByPersonId = fact.ByPersonId, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
    }
}
