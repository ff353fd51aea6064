using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Papers;

/// <summary>One sheet before a meeting for whoever speaks for an organisation there: when and where, what is expected, what is ours, what was decided last.</summary>
internal sealed class BriefPaper(PaperDesk desk, ISite site, IFormats formats, IStringLocalizer S)
{
    // What fits on one sheet of A4 in every language; the rest is counted, and stands in the full papers.
    private const int MostItems = 12, MostActions = 5, MostDecisions = 4, LongestTitle = 90, LongestText = 150;

    public async Task<Paper> MakeAsync(string meetingId, string? culture, Reader reader, CancellationToken cancel)
    {
        var meeting = await desk.MeetingAsync(meetingId, reader, cancel);
        var language = desk.Language(culture, site.Settings.Languages[0]);
        var names = await desk.NamesAsync(language, cancel);
        var before = await desk.BeforeAsync(meeting, cancel);
        var decisions = before is null ? [] : await desk.DecisionsAsync(before.Id, reader, cancel);
        var mine = await desk.MineAsync(reader, cancel);
        using (CultureScope.Use(language))
        {
            return new($"brief-{meeting.Number}-{language}", S["Brief for meeting {0}", meeting.Number], language)
            {
                Head = desk.Head(meeting, language),
                OnOnePage = true,
                Notes = [reader.Organisation is { } id && names.TryGetValue(id, out var us) ? S["For {0}, as it stood on {1}. Among members: do not pass it on.", us, formats.Date(site.Today)] : S["As it stood on {0}. Among members: do not pass it on.", formats.Date(site.Today)]],
                Blocks =
                [
                    new Particulars([(S["Meeting"], Short(desk.In(meeting.Title, language), LongestTitle)), .. desk.Practical(meeting, language).Select(p => (p.Item1, Short(p.Item2, LongestTitle)))]),
                    Title(S["Agenda, and what is expected"], language), .. Items(meeting, names, language),
                    Title(S["Our open action points"], language), .. Mine(mine, language),
                    Title(before is null ? S["Decided last time"] : S["Decided last time (meeting {0})", before.Number], language), .. Decided(decisions, language),
                ],
            };
        }
    }

    private IEnumerable<Block> Items(Meeting meeting, IReadOnlyDictionary<string, string> names, string language)
    {
        foreach (var (number, at, item) in meeting.Timetable().Take(MostItems))
        {
            var title = Short(desk.In(item.Title, language), LongestTitle);
            var expected = item.Expected is { IsEmpty: false } words ? S["Expected: {0}", Short(desk.In(words, language), LongestTitle).Text].Value : null;
            yield return new Passage(number, null, title) { More = string.Join(" · ", new[] { PlaceTime.ClockAt(at, meeting.TimeZone), item.Introducer(names), expected }.OfType<string>()) };
        }
        if (meeting.Agenda.Count > MostItems) { yield return new Sentence(S.Plural(meeting.Agenda.Count - MostItems, "And {0} more in the full agenda.", "And {0} more in the full agenda.")); }
        if (meeting.InOrder.All(a => a.Expected is not { IsEmpty: false })) { yield return new Sentence(S["Nobody has noted yet what is expected of the items."]); }
    }

    private IEnumerable<Block> Mine(IReadOnlyList<ActionPoint> mine, string language)
    {
        if (mine.Count == 0) { yield return new Sentence(S["None are open."]); }
        foreach (var action in mine.Take(MostActions))
        {
            var due = action.IsOverdue(site.Today) ? S["Overdue since {0}", formats.Date(action.DueOn)] : S["By {0}", formats.Date(action.DueOn)];
            yield return new Passage(action.Number, due, Short(desk.In(action.Text, language, action.Culture), LongestText));
        }
        if (mine.Count > MostActions) { yield return new Sentence(S.Plural(mine.Count - MostActions, "And {0} more in the list of action points.", "And {0} more in the list of action points.")); }
    }

    private IEnumerable<Block> Decided(IReadOnlyList<Decision> decisions, string language)
    {
        if (decisions.Count == 0) { yield return new Sentence(S["None."]); }
        foreach (var decision in decisions.Take(MostDecisions)) { yield return new Passage(decision.Number, null, Short(desk.In(decision.Text, language, decision.Culture), LongestText)); }
        if (decisions.Count > MostDecisions) { yield return new Sentence(S.Plural(decisions.Count - MostDecisions, "And {0} more in the minutes.", "And {0} more in the minutes.")); }
    }

    /// <summary>Cut at a word, and marked as cut.</summary>
    private static Wording Short(Wording text, int longest)
    {
        var line = string.Join(' ', text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) { return text with { Text = line }; }
        var end = line.LastIndexOf(' ', longest);
        return text with { Text = line[..(end > longest / 2 ? end : longest)].TrimEnd() + " …" };
    }

    private static Heading Title(string text, string culture) => new(1, new(text, culture));
}
