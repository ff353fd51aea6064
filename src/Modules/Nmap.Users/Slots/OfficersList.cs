using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Users.Verbs;

namespace Nmap.Users.Slots;

/// <summary>What waits for officers: a passkey of their own, accounts to open, people to let in again, permissions to decide.</summary>
internal sealed class OfficersList(NmapDb db, IForum forum, ISite site, PasskeyTask passkey, PermissionBook book, ChangePermissions changes, TimeProvider clock, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
        => Officers.Include(reader.Roles) ? [.. await PasskeyAsync(cancel), .. await AccountsAsync(reader, cancel), .. await ReentriesAsync(reader, cancel), .. await PermissionsAsync(reader, cancel)] : [];

    private async Task<IReadOnlyList<ListEntry>> PasskeyAsync(CancellationToken cancel) => site.Settings.Demonstration || await passkey.IsDoneAsync(cancel) ? []
        : [new(ListKind.Due, S[passkey.Label], passkey.Address, Context: S["Your role needs one. Each recovery code lets you in only once."])];

    private async Task<IReadOnlyList<ListEntry>> AccountsAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.ManageAccounts)) { return []; }
        var wishes = await db.Set<AccountWish>().AsNoTracking().Where(w => !db.Set<UserAccount>().Any(a => a.PersonId == w.PersonId)).OrderBy(w => w.PersonId).ToListAsync(cancel);
        var entries = new List<ListEntry>();
        foreach (var wish in wishes)
        {
            entries.Add(new(ListKind.Due, S["Open an account for {0}", await NameAsync(wish.PersonId, cancel)], "/admin/accounts/invite/" + wish.PersonId,
                Context: S["Asked for by {0}", await NameAsync(wish.ByPersonId, cancel)]));
        }
        return entries;
    }

    private async Task<IReadOnlyList<ListEntry>> ReentriesAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.RestoreAccess)) { return []; }
        var open = await (from r in db.Set<Reentry>().AsNoTracking() join a in db.Set<UserAccount>().AsNoTracking() on r.AccountId equals a.Id
                          where r.DecidedAt == null && r.AskedById != reader.PersonId && a.PersonId != reader.PersonId select new { Reentry = r, a.PersonId }).ToListAsync(cancel);
        var entries = new List<ListEntry>();
        foreach (var one in open.Where(o => o.Reentry.WaitsOn(clock.GetUtcNow())))
        {
            entries.Add(new(ListKind.NeedsYourApproval, S["Let {0} in again", await NameAsync(one.PersonId, cancel)], "/admin/accounts/reentry/" + one.Reentry.Id,
                Context: S["Asked for by {0}", await NameAsync(one.Reentry.AskedById, cancel)]));
        }
        return entries;
    }

    private async Task<IReadOnlyList<ListEntry>> PermissionsAsync(Reader reader, CancellationToken cancel)
    {
        var entries = new List<ListEntry>();
        foreach (var change in (await changes.WaitingAsync(cancel)).Where(c => c.MayDecide(reader)))
        {
            var (permission, role) = (book.All.FirstOrDefault(p => p.Name == change.Permission)?.Description ?? change.Permission, S[DemoPeople.NameOf(change.Role)].Value);
            entries.Add(new(ListKind.NeedsYourApproval, change.Gives ? S["Give to {0}: {1}", role, S[permission].Value] : S["Take from {0}: {1}", role, S[permission].Value],
                "/admin/roles/changes/" + change.Id, Context: S["Asked for by {0}", await NameAsync(change.ProposedById, cancel)]));
        }
        return entries;
    }

    private async Task<string> NameAsync(string personId, CancellationToken cancel) => (await forum.PersonAsync(personId, cancel))?.Name ?? S["Somebody who has left"];
}
