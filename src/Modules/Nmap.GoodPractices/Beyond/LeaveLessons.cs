using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>Somebody leaves the list from a mail: the address goes from every level, and with it the letters that were sent to it.</summary>
internal sealed class LeaveLessons(NmapDb db, IPost post, IStringLocalizer S) : ILeaving
{
    public const string Name = "lessons";

    public string Kind => Name;

    public async Task<string?> NameAsync(string id, CancellationToken cancel) => (await MineAsync(id, cancel)).Count > 0 ? S["Lessons beyond the country"].Value : null;

    public async Task LeaveAsync(string id, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var mine = await MineAsync(id, cancel);
        if (mine.Count == 0) { return; }
        db.RemoveRange(mine);
        await post.ForgetAsync(id, cancel);
        await db.CommitAsync([.. mine.Select(a => new Act("SharingAddress.Left", nameof(SharingAddress), a.Id, Reader.System))], cancel);
    }

    // A list of some dozens; the mailbox is computed and stands in no column.
    private async Task<List<SharingAddress>> MineAsync(string mailbox, CancellationToken cancel)
        => [.. (await db.Set<SharingAddress>().ToListAsync(cancel)).Where(a => a.Mailbox == mailbox)];
}
