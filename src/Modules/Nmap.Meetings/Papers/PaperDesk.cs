using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Papers;

/// <summary>What several papers of a meeting need: who reads it in which language, the meeting before, and words that come back.</summary>
internal sealed class PaperDesk(NmapDb db, Shelf shelf, IForum forum, ISite site, IFormats formats, IStringLocalizer S)
{
    /// <summary>The papers of a meeting are for those who see meetings; others learn no more than that there is no such page.</summary>
    public Task<Meeting> MeetingAsync(string id, Reader reader, CancellationToken cancel)
        => reader.Can(Permissions.See) ? shelf.MeetingAsync(id, reader, cancel) : throw RefusedException.Missing();

    public string Language(string? wanted, string otherwise) => wanted is not null && site.Settings.Languages.Contains(wanted) ? wanted : otherwise;

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(string culture, CancellationToken cancel)
        => (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.In(culture, site.Settings.Languages).Text);

    public string Head(Meeting meeting, string culture)
        => $"{site.Settings.PlatformName.In(culture, site.Settings.Languages).Text} · {S["Meeting {0}", meeting.Number]}";

    public Wording In(Texts text, string culture, string? first = null)
    {
        var (found, language) = text.In(culture, first is null ? site.Settings.Languages : [first, .. site.Settings.Languages]);
        return new(found, language);
    }

    public IEnumerable<(string, Wording)> Practical(Meeting meeting, string culture)
    {
        yield return (S["When"], new(formats.Moment(meeting.StartsAt), culture));
        if (!meeting.Place.IsEmpty) { yield return (S["Where"], In(meeting.Place, culture)); }
        if (meeting.Focus.Length > 0) { yield return (S["Focus"], new(Words.Focus(meeting.Focus, S), culture)); }
    }

    /// <summary>The newest meeting before this one of which the members have minutes.</summary>
    public Task<Meeting?> BeforeAsync(Meeting meeting, CancellationToken cancel)
        => db.Set<Meeting>().AsNoTracking().Where(m => m.StartsAt < meeting.StartsAt && m.State != MeetingState.Cancelled)
            .Where(m => db.Set<Minutes>().Any(t => t.MeetingId == m.Id && t.State != MinutesStates.Draft))
            .OrderByDescending(m => m.StartsAt).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<Decision>> DecisionsAsync(string meetingId, Reader reader, CancellationToken cancel)
        => await db.Set<Decision>().AsNoTracking().VisibleTo(reader).Where(d => d.MeetingId == meetingId).OrderBy(d => d.Position).ToListAsync(cancel);

    public async Task<IReadOnlyList<ActionPoint>> ActionsAsync(string meetingId, Reader reader, CancellationToken cancel)
        => await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => a.MeetingId == meetingId).OrderBy(a => a.Position).ToListAsync(cancel);

    /// <summary>Open action points of the organisations this reader speaks for, the oldest date first.</summary>
    public async Task<IReadOnlyList<ActionPoint>> MineAsync(Reader reader, CancellationToken cancel)
    {
        var mine = reader.Organisations.ToList();
        return await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => a.State == ActionState.Open && mine.Contains(a.OwnerId)).OrderBy(a => a.DueOn).ThenBy(a => a.Number).ToListAsync(cancel);
    }

    public Passage Decided(Decision decision, string culture) => new(decision.Number, null, In(decision.Text, culture, decision.Culture));

    public Passage ToDo(ActionPoint action, IReadOnlyDictionary<string, string> names, string culture)
    {
        var state = S[Words.Of(action.State, action.IsOverdue(site.Today)).Text].Value;
        return new(action.Number, null, In(action.Text, culture, action.Culture)) { More = $"{S["{0}, by {1}", names.GetValueOrDefault(action.OwnerId, ""), formats.Date(action.DueOn)]} · {state}" };
    }
}
