using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Concerns.Data;
using Nmap.Meetings.Contracts;

namespace Nmap.Concerns.Slots;

internal sealed class ConcernsMenu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.PublicFooter, Phrase.Of("Raise a concern"), "/concern", 10),
        new(MenuPlace.PublicFooter, Phrase.Of("You said, it was decided, it was done"), "/you-said", 11),
        new(MenuPlace.Workspace, Phrase.Of("Concerns"), "/workspace/concerns", 45, Permissions.See),
    ];
}

internal sealed class ConcernsSitemap(ISite site) : ISitemapSource
{
    public Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<SitemapEntry>>([new(site.Settings.Languages.ToDictionary(l => l, l => $"/{l}/concern"), null)]);
}

/// <summary>Concerns that wait for the secretariat: for an answer, or for what a meeting decided.</summary>
internal sealed class YourConcerns(NmapDb db, IAgendas agendas, ISite site, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.Answer)) { return []; }
        var open = await db.Set<Concern>().AsNoTracking().VisibleTo(reader).Where(c => c.State == ConcernState.Received || c.State == ConcernState.OnAgenda)
            .OrderBy(c => c.AnswerDueOn).Take(100).ToListAsync(cancel);
        if (open.Count == 0) { return []; }
        var pressure = new Pressure(await agendas.MeetingsAsync(cancel), site);
        return [.. open.Where(pressure.Waits).Select(c => Entry(c, pressure))];
    }

    private ListEntry Entry(Concern concern, Pressure pressure)
    {
        var reference = Cultures.Code(concern.Reference);
        var title = pressure.OwesDecision(concern) ? S["Say what was decided about concern {0}", reference].Value : S["Answer concern {0}", reference].Value;
        return new(ListKind.Due, title, "/workspace/concerns/" + concern.Id, pressure.DueOn(concern), pressure.IsForgotten(concern) ? S["Two meetings have passed since it was raised."].Value : null);
    }
}
