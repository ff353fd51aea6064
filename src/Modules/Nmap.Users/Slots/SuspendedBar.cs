using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;

namespace Nmap.Users.Slots;

/// <summary>Whose account is suspended does nothing from mail either.</summary>
internal sealed class SuspendedBar(NmapDb db) : IActBar
{
    public Task<bool> IsBarredAsync(string personId, CancellationToken cancel) => db.Set<UserAccount>().AnyAsync(a => a.PersonId == personId && a.SuspendedAt != null, cancel);
}
