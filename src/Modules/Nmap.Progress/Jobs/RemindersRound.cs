using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Jobs;

/// <summary>Writes to the lead and the secretariat when a date comes near.</summary>
internal sealed class RemindersRound(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<RemindersRound> log)
    : ClusterRound(scopes, cluster, clock, log, "due dates", TimeSpan.FromMinutes(1), "Reminders of dates wait", every: TimeSpan.FromHours(1))
{
    protected override Task LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<WriteReminders>().RunAsync(cancel);
}

/// <summary>One letter for each date and lead, however often it looks; a lead that was passed over is not made up for.</summary>
internal sealed class WriteReminders(NmapDb db, ISite site, IForum forum, IPost post, IFormats formats, IStringLocalizer S)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var near = (await DatesAsync(cancel)).Where(d => d.StateOn(site.Today) is DueState.Open or DueState.Late && d.LeadReached(site.Today) is not null).ToList();
        if (near.Count == 0) { return; }
        var keepers = (await forum.HoldersAsync(Roles.Lead, site.Today, cancel)).Concat(await forum.HoldersAsync(Roles.Secretariat, site.Today, cancel)).Where(p => p.Email is not null).DistinctBy(p => p.Id).ToList();
        foreach (var (due, person) in near.SelectMany(d => keepers.Select(p => (d, p))))
        {
            Letter letter;
            using (CultureScope.Use(person.Culture)) { letter = Write(due, person); }
            await post.AddAsync($"due/{due.Key}/{due.DueOn:yyyyMMdd}/{due.LeadReached(site.Today)}", letter, cancel);
        }
    }

    /// <summary>Dates to keep, and the deadlines of obligations that no rule speaks of.</summary>
    private async Task<IEnumerable<Due>> DatesAsync(CancellationToken cancel)
    {
        var dues = await db.DuesAsync(site.Today, cancel);
        var deadlines = (await db.ObligationsAsync(cancel)).Where(o => o.Recurrence is null && o.DueOn(site.Today) is not null)
            .Select(o => new Due("deadline-" + o.Code, o.Name, o.DueOn(site.Today), null, null, null, o));
        return dues.Concat(deadlines);
    }

    private Letter Write(Due due, Person person)
    {
        var (name, days) = (due.Name.In(person.Culture, site.Settings.Languages).Text, due.DueOn!.Value.DayNumber - site.Today.DayNumber);
        var left = days > 0 ? S.Plural(days, "{0} day left", "{0} days left") : days == 0 ? S["due today"].Value : S.Plural(-days, "{0} day overdue", "{0} days overdue");
        return new(person.Id, person.Email!, person.Culture, $"{name}: {left}",
            [S["“{0}” is due on {1}.", name, formats.Date(due.DueOn.Value, person.Culture)], S["Once it is submitted, enter the day and what shows that it arrived. Then nobody is reminded again."]],
            S["Open the dates"], "/workspace/obligations");
    }
}
