using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>The country's list of whom lessons are sent to: puts somebody on it, takes somebody off.</summary>
internal sealed class KeepAddresses(NmapDb db, IPost post, ISite site)
{
    public async Task<SharingAddress> AddAsync(AddressWords words, Reader by, CancellationToken cancel)
    {
        Allow(by);
        var address = SharingAddress.Of(words, site.Settings.Languages, by.PersonId, site.Today);
        await using var work = await db.BeginAsync(cancel);
        if (await db.Set<SharingAddress>().AnyAsync(a => a.Id == address.Id, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This address is on the list for that level already."), "Email"); }
        db.Add(address);
        await db.CommitAsync(new Act("SharingAddress.Added", nameof(SharingAddress), address.Id, by), cancel);
        return address;
    }

    public async Task RemoveAsync(string id, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var address = await db.Set<SharingAddress>().SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw RefusedException.Missing();
        db.Remove(address);
        // Nothing of a mailbox stays that stands at no level any more.
        if (!await db.Set<SharingAddress>().AnyAsync(a => a.Email == address.Email && a.Id != id, cancel)) { await post.ForgetAsync(address.Mailbox, cancel); }
        await db.CommitAsync(new Act("SharingAddress.Removed", nameof(SharingAddress), id, by), cancel);
    }

    public static void Allow(Reader by)
    {
        if (!by.Can(PracticePermissions.Send)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not send lessons beyond the country.")); }
    }
}
