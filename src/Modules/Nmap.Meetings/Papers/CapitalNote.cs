using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Papers;

/// <summary>The outcome of a meeting in plain words to forward. Each version is made of what may be shared that far, and of nothing else.</summary>
internal sealed class CapitalNote(PaperDesk desk, Shelf shelf, ISite site, IFormats formats, IStringLocalizer S)
{
    private static readonly AudienceKind[] s_allMembers = [AudienceKind.Public, AudienceKind.Members, AudienceKind.ChathamHouse];

    /// <summary>Only what a stranger may read; null before the public summary is released.</summary>
    public async Task<string?> ToShareAsync(Meeting meeting, string culture, CancellationToken cancel)
    {
        if (await shelf.MinutesOfAsync(meeting.Id, Reader.System, cancel) is not { SummaryState: SummaryStates.Released } || !meeting.IsPublic) { return null; }
        var decisions = await desk.DecisionsAsync(meeting.Id, Reader.Stranger, cancel);
        var actions = await desk.ActionsAsync(meeting.Id, Reader.Stranger, cancel);
        var names = await desk.NamesAsync(culture, cancel);
        using (CultureScope.Use(culture))
        {
            return Write(S["MAY BE SHARED. Everything below is public."], meeting, culture, decisions, actions, names, $"/{culture}/meetings/{meeting.Slug}");
        }
    }

    /// <summary>What all members may read, without what is for named organisations; null while the minutes are a draft.</summary>
    public async Task<string?> ForMembersAsync(Meeting meeting, string culture, Reader reader, CancellationToken cancel)
    {
        if (await shelf.MinutesOfAsync(meeting.Id, Reader.System, cancel) is not { IsDraft: false } minutes) { return null; }
        var decisions = (await desk.DecisionsAsync(meeting.Id, reader, cancel)).Where(d => s_allMembers.Contains(d.Audience.Kind)).ToList();
        var actions = (await desk.ActionsAsync(meeting.Id, reader, cancel)).Where(a => s_allMembers.Contains(a.Audience.Kind)).ToList();
        var names = await desk.NamesAsync(culture, cancel);
        using (CultureScope.Use(culture))
        {
            var first = minutes.State == MinutesStates.Adopted ? S["MEMBERS ONLY. Do not pass it on outside your organisation."] : S["MEMBERS ONLY. Do not pass it on outside your organisation. The minutes are not adopted yet."];
            return Write(first, meeting, culture, decisions, actions, names, $"/workspace/meetings/{meeting.Id}/minutes");
        }
    }

    private string Write(string first, Meeting meeting, string culture, IReadOnlyList<Decision> decisions, IReadOnlyList<ActionPoint> actions, IReadOnlyDictionary<string, string> names, string address)
    {
        var lines = new List<string>
        {
            first,
            "",
            S["Meeting {0} of {1}, “{2}”, was held on {3}.", meeting.Number, site.Settings.PlatformName.In(culture, site.Settings.Languages).Text, desk.In(meeting.Title, culture).Text, formats.Date(meeting.StartsAt)],
            decisions.Count == 0 ? S["No decision was taken that may be named here."] : S["It decided:"],
        };
        lines.AddRange(decisions.Select(d => $"- {Cultures.Code(d.Number)}: {desk.In(d.Text, culture, d.Culture).Text}"));
        if (actions.Count > 0) { lines.Add(S["Action points:"]); }
        lines.AddRange(actions.Select(a => $"- {Cultures.Code(a.Number)}: {desk.In(a.Text, culture, a.Culture).Text} ({S["{0}, by {1}", names.GetValueOrDefault(a.OwnerId, ""), formats.Date(a.DueOn)]})"));
        lines.Add(new Uri(site.PublicUrl, address).AbsoluteUri);
        return string.Join('\n', lines);
    }
}
