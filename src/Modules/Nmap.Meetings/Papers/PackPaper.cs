using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;
using Nmap.Meetings.Slots;

namespace Nmap.Meetings.Papers;

/// <summary>The whole meeting in one file for one reader: when and where, agenda, what was decided last, who does what, and the reader's own tasks.</summary>
internal sealed class PackPaper(PaperDesk desk, AgendaSheet agenda, IEnumerable<IYourListSource> lists, ISite site, IFormats formats, IStringLocalizer S)
{
    /// <summary>For how long after the meeting a copy with texts that are not public is kept.</summary>
    public const int KeptDays = 14;

    public async Task<Paper> MakeAsync(string meetingId, string? culture, Reader reader, CancellationToken cancel)
    {
        var meeting = await desk.MeetingAsync(meetingId, reader, cancel);
        var language = desk.Language(culture, Cultures.Current);
        var names = await desk.NamesAsync(language, cancel);
        var before = await desk.BeforeAsync(meeting, cancel);
        var decisions = before is null ? [] : await desk.DecisionsAsync(before.Id, reader, cancel);
        var actions = before is null ? [] : await desk.ActionsAsync(before.Id, reader, cancel);
        var mine = await desk.MineAsync(reader, cancel);
        using (CultureScope.Use(language))
        {
            var answers = await AnswersAsync(reader, cancel);
            return agenda.Of(meeting, language, names) with
            {
                FileName = $"meeting-{meeting.Number}-{language}",
                Title = S["Meeting {0} in one file", meeting.Number],
                Notes = [.. Notes(meeting, reader)],
                Blocks =
                [
                    .. agenda.Of(meeting, language, names).Blocks,
                    .. Texts(meeting, reader, language),
                    Title(S["Your open action points"], language), .. Or(mine.Select(a => desk.ToDo(a, names, language)), S["None are open."]),
                    .. answers.Count == 0 ? answers : [Title(S["What waits for your answer"], language), .. answers],
                    Title(before is null ? S["Decisions of the last meeting"] : S["Decisions of meeting {0}", before.Number], language), .. Or(decisions.Select(d => desk.Decided(d, language)), S["None."]),
                    Title(before is null ? S["Action points of the last meeting"] : S["Action points of meeting {0}", before.Number], language), .. Or(actions.Select(a => desk.ToDo(a, names, language)), S["None."]),
                ],
            };
        }
    }

    /// <summary>Minutes, invitations and dates that this reader has not answered yet.</summary>
    private async Task<IReadOnlyList<Block>> AnswersAsync(Reader reader, CancellationToken cancel)
    {
        var due = new List<ListEntry>();
        foreach (var list in lists.Where(l => l is YourMinutes or YourInvitations or YourDates)) { due.AddRange(await list.ForAsync(reader, cancel)); }
        return [.. due.Where(e => e.Kind != ListKind.ToRead).OrderBy(e => e.DueOn ?? DateOnly.MaxValue).Select(e => new Sentence(e.DueOn switch
        {
            null => e.Title,
            { } day when day < site.Today => S["{0} (overdue since {1})", e.Title, formats.Date(day)],
            { } day => S["{0} (by {1})", e.Title, formats.Date(day)],
        }))];
    }

    /// <summary>What was written to the items, as far as this reader may read it.</summary>
    private IEnumerable<Block> Texts(Meeting meeting, Reader reader, string culture)
    {
        foreach (var item in meeting.InOrder.Where(i => !i.Text.IsEmpty && meeting.Opens(i, i.Audience, reader)))
        {
            yield return new Heading(2, desk.In(item.Title, culture));
            var text = desk.In(item.Text, culture);
            foreach (var paragraph in text.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) { yield return new Passage(null, null, text with { Text = paragraph }); }
        }
    }

    private IEnumerable<string> Notes(Meeting meeting, Reader reader)
    {
        yield return S["Made for {0}, as it stood on {1}.", reader.Name, formats.Moment(site.Now)];
        yield return S["It may hold texts that are not public. Do not pass it on, and delete it after {0}.", formats.Date(site.DayOf(meeting.EndsAt).AddDays(KeptDays))];
        yield return S["It opens without a connection. What changed since is on {0}.", $"{site.PublicUrl.AbsoluteUri.TrimEnd('/')}/workspace/meetings/{meeting.Id}"];
    }

    private static IEnumerable<Block> Or(IEnumerable<Passage> passages, string none)
    {
        Block[] found = [.. passages];
        return found.Length == 0 ? [new Sentence(none)] : found;
    }

    private static Heading Title(string text, string culture) => new(1, new(text, culture));
}
