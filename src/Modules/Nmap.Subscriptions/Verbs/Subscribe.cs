using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.Subscriptions.Verbs;

/// <summary>Somebody asks for a list by mail: a first mail asks back. Nothing that is shown tells whether the address was known.</summary>
internal sealed class Subscribe(NmapDb db, IPost post, ConfirmingLink links, FollowedLists lists, ISite site, IStringLocalizer S)
{
    private const int NewListsADay = 5;

    public async Task RunAsync(string? email, string culture, string list, string query, CancellationToken cancel)
    {
        var address = email?.Trim() ?? "";
        if (!MailAddress.IsUsable(address)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter an e-mail address like name@example.org."), "Email"); }
        if (lists.Find(list) is null) { throw RefusedException.Missing(); }
        var key = Subscription.Key(address);
        var known = await db.Set<Subscription>().AsNoTracking().SingleOrDefaultAsync(s => s.EmailKey == key && s.Culture == culture && s.List == list && s.Query == query, cancel);
        if (known is null && await AskedTooOftenAsync(key, cancel)) { return; }
        known ??= await AddAsync(new() { Email = address, EmailKey = key, Culture = culture, List = list, Query = query, AskedAt = site.Now }, cancel);
        var day = site.Today.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        await post.AddAsync($"subscription/{known.Id}/{(known.IsConfirmed ? "known" : "confirm")}/{day}", known.IsConfirmed ? Known(known) : Confirm(known), cancel);
    }

    private Letter Confirm(Subscription asked) => new(asked.Id, asked.Email, asked.Culture, S["Confirm that you want this by mail: {0}", lists.Name(asked)],
        [S["Somebody, perhaps you, asked to be told by mail of what is new in: {0}.", lists.Name(asked)], S["Confirm it within {0} days. If you did not ask, do nothing: no more mail comes and your address is forgotten.", Subscription.DaysToConfirm]])
    {
        Links = [LetterLink.To(S["Confirm"], links.Address(asked))],
        Because = S["{0} sends you this message because this address was given on its site."].Value,
    };

    private Letter Known(Subscription known) => new(known.Id, known.Email, known.Culture, S["You already get this by mail: {0}", lists.Name(known)],
        [S["Somebody, perhaps you, asked again for: {0}. It comes already, so nothing was changed.", lists.Name(known)]])
    {
        Because = LeaveSubscription.Because(S),
        OneClick = new(LeaveSubscription.Name, known.Id),
    };

    private async Task<bool> AskedTooOftenAsync(string key, CancellationToken cancel)
    {
        var since = site.Now.AddDays(-1);
        return await db.Set<Subscription>().CountAsync(s => s.EmailKey == key && s.AskedAt > since, cancel) >= NewListsADay;
    }

    private async Task<Subscription> AddAsync(Subscription asked, CancellationToken cancel)
    {
        db.Add(asked);
        try
        {
            await db.SaveChangesAsync(cancel);
            return asked;
        }
        catch (DbUpdateException)
        {
            // Pressed twice at once: the other one stands.
            db.Entry(asked).State = EntityState.Detached;
            return await db.Set<Subscription>().AsNoTracking().SingleAsync(s => s.EmailKey == asked.EmailKey && s.Culture == asked.Culture && s.List == asked.List && s.Query == asked.Query, cancel);
        }
    }
}
