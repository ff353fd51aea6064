using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.GoodPractices.Beyond;

/// <summary>A lesson that went beyond the country and was withdrawn since: those on the list who got it are told, so that they do not pass it on.</summary>
internal sealed class WithdrawnLetters(NmapDb db, ContentLibrary library, IPost post, IDeliveries deliveries, ISite site, IStringLocalizer S) : IListen<ContentChanged>
{
    public async Task HearAsync(ContentChanged fact, Told told, CancellationToken cancel)
    {
        if (fact is not { What: "Moved", State: "withdrawn", Type: nameof(GoodPractice) }) { return; }
        var wordings = await db.Set<Sending>().AsNoTracking().Where(s => s.SetId == fact.SetId).Select(s => s.VersionId).Distinct().ToListAsync(cancel);
        if (wordings.Count == 0 || await library.FindAsync(fact.ItemId, Reader.System, cancel: cancel) is not { State: "withdrawn", IsSource: true } lesson) { return; }
        var gotIt = new HashSet<string>();
        foreach (var wording in wordings) { gotIt.UnionWith((await deliveries.OfAsync(Sending.LettersOf(fact.SetId, wording), cancel)).Select(d => d.PersonId)); }
        var addresses = await db.Set<SharingAddress>().AsNoTracking().ToListAsync(cancel);
        foreach (var address in addresses.Where(a => gotIt.Contains(a.Mailbox)).DistinctBy(a => a.Mailbox))
        {
            using var culture = CultureScope.Use(address.Culture);
            var platform = site.Settings.PlatformName.In(address.Culture).Text;
            await post.AddAsync($"lesson-withdrawn/{told.FactId}", new(address.Mailbox, address.Email, address.Culture, S["Withdrawn: the lesson “{0}” (from: {1})", lesson.DisplayText, platform],
                [S["This lesson, which was sent to you, was withdrawn. Please do not pass it on."], .. lesson.Reason is { Length: > 0 } reason ? [S["Reason: {0}", reason].Value] : Array.Empty<string>()])
            {
                Because = S["This message comes from: {0}. Your address is on the list for lessons beyond the country."].Value,
                OneClick = new(LeaveLessons.Name, address.Mailbox),
            }, cancel);
        }
    }
}
