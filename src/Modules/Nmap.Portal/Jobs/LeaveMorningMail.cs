using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;

namespace Nmap.Portal.Jobs;

/// <summary>The morning's mail, stopped from the mail itself; it is begun again in the workspace.</summary>
internal sealed class LeaveMorningMail(NmapDb db, IStringLocalizer S) : ILeaving
{
    public const string Name = "morning";

    public string Kind => Name;

    public async Task<string?> NameAsync(string id, CancellationToken cancel)
        => await db.Set<MorningMail>().AnyAsync(m => m.PersonId == id && !m.Wanted, cancel) ? null : S["Mail each morning"].Value;

    public async Task LeaveAsync(string id, CancellationToken cancel)
    {
        var mail = await db.Set<MorningMail>().SingleOrDefaultAsync(m => m.PersonId == id, cancel) ?? db.Add(new MorningMail { PersonId = id }).Entity;
        mail.Wanted = false;
        await db.SaveChangesAsync(cancel);
    }
}
