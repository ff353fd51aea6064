using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Jobs;

/// <summary>Writes to everybody whose morning it is and whose list has news. Titles that only members may read are counted, not told.</summary>
internal sealed class WriteMorningMail(NmapDb db, IForum forum, IServiceScopeFactory scopes, ISite site)
{
    private const int Longest = 15;

    public async Task RunAsync(CancellationToken cancel)
    {
        var known = await db.Set<MorningMail>().AsNoTracking().ToDictionaryAsync(m => m.PersonId, cancel);
        foreach (var person in await PeopleAsync(cancel))
        {
            var mail = known.GetValueOrDefault(person.Id) ?? new MorningMail { PersonId = person.Id };
            if (mail.Wanted && mail.IsDue(site.Now, site.Zone)) { await LookAsync(person, cancel); }
        }
    }

    private async Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancel)
    {
        var people = new Dictionary<string, Person>();
        foreach (var organisation in (await forum.OrganisationsAsync(cancel)).Where(o => o.Active))
        {
            foreach (var person in await forum.RepresentativesAsync(organisation.Id, site.Today, cancel)) { people.TryAdd(person.Id, person); }
        }
        foreach (var role in Roles.All)
        {
            foreach (var person in await forum.HoldersAsync(role, site.Today, cancel)) { people.TryAdd(person.Id, person); }
        }
        return [.. people.Values.Where(p => p.Email is not null)];
    }

    // A scope for each person: one who fails keeps nobody else from the mail, and nothing of one list is in memory with the next.
    private async Task LookAsync(Person person, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var own = services.GetRequiredService<NmapDb>();
        var mail = await own.Set<MorningMail>().SingleOrDefaultAsync(m => m.PersonId == person.Id, cancel) ?? new MorningMail { PersonId = person.Id };
        var day = mail.DayOf(site.Now, site.Zone);
        IReadOnlyList<ListEntry> entries;
        Letter letter;
        using (CultureScope.Use(person.Culture))
        {
            var reader = await forum.ReaderAsync(person.Id, cancel);
            entries = await services.GetRequiredService<YourList>().OfAsync(reader, cancel);
            letter = Write(person, entries, services.GetRequiredService<IStringLocalizer>(), services.GetRequiredService<IFormats>()) with { Links = await LinksAsync(services, reader, cancel) };
        }
        // The letter first: it is one a day, so that a kill in between costs nobody the mail and sends nobody two.
        if (mail.HasNews(entries, day)) { await services.GetRequiredService<IPost>().AddAsync($"morning/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", letter, cancel); }
        mail.Looked(day, entries);
        if (own.Entry(mail).State == EntityState.Detached) { own.Add(mail); }
        await own.SaveChangesAsync(cancel);
    }

    private static async Task<IReadOnlyList<LetterLink>> LinksAsync(IServiceProvider services, Reader reader, CancellationToken cancel)
    {
        var links = new List<LetterLink>();
        foreach (var source in services.GetServices<IMorningLinks>()) { links.AddRange(await source.ForAsync(reader, cancel)); }
        return links;
    }

    private Letter Write(Person person, IReadOnlyList<ListEntry> entries, IStringLocalizer S, IFormats formats)
    {
        // What has a day goes before what has none, and both before what is there to read: what does not fit is the least urgent.
        var told = entries.OrderBy(e => e.Kind == ListKind.ToRead).ThenBy(e => e.DueOn ?? DateOnly.MaxValue).ThenBy(e => e.Kind).Where(e => e.InMail || e.MailTitle is not null).Take(Longest).ToList();
        var rest = entries.Count - told.Count;
        List<string> lines = [.. told.Select(e => Line(e, S, formats))];
        if (rest > 0) { lines.Add(told.Count == 0 ? S.Plural(rest, "{0} thing waits for you. What it is stands on the site only.", "{0} things wait for you. What they are stands on the site only.") : S.Plural(rest, "And {0} more on the site.", "And {0} more on the site.")); }
        return new(person.Id, person.Email!, person.Culture, S.Plural(entries.Count, "Your list this morning: {0} thing", "Your list this morning: {0} things"), lines, S["Open your list"], "/workspace")
        {
            TurnOff = "/workspace/morning-mail",
            OneClick = new(LeaveMorningMail.Name, person.Id),
        };
    }

    private string Line(ListEntry entry, IStringLocalizer S, IFormats formats)
    {
        var title = entry.MailTitle ?? entry.Title;
        return entry.DueOn switch
        {
            null => title,
            { } due when due < site.Today => S["{0} (overdue since {1})", title, formats.Date(due)],
            { } due => S["{0} (by {1})", title, formats.Date(due)],
        };
    }
}
