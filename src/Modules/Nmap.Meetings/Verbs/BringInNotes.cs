using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Meetings.Data;
using Nmap.Meetings.Notes;
using Nmap.Meetings.Pages.Workspace.Meetings;

namespace Nmap.Meetings.Verbs;

/// <summary>Adds checked notes to the minutes of a meeting, or begins them with these. Headings become agenda items. What stands there stays, and what stands there already is not added again.</summary>
internal sealed class BringInNotes(Shelf shelf, EditAgenda edit, WriteMinutes write)
{
    /// <returns>How many texts were added.</returns>
    public async Task<int> RunAsync(string meetingId, string culture, IReadOnlyList<NotedText> texts, Reader by, CancellationToken cancel)
    {
        WriteMinutes.Allow(by);
        var minutes = await shelf.MinutesOfAsync(meetingId, by, cancel);
        var (language, added) = (minutes?.Culture ?? culture, 0);
        var agenda = await ItemsAsync(meetingId, language, texts, by, cancel);
        MinutesBody Grown(MinutesBody body)
        {
            added = 0;
            foreach (var text in texts.Where(t => t.Kind != NoteKind.NewItem))
            {
                var item = body.For(agenda[text.Item!.Value - 1]);
                var grown = With(item, text, language);
                if (ReferenceEquals(grown, item)) { continue; }
                body = body.With(grown);
                added++;
            }
            return body;
        }
        if (minutes is null) { await write.BeginAsync(meetingId, language, Grown(new()), by, cancel); }
        else { await write.WriteAsync(minutes.Id, Grown, null, null, by, cancel); }
        return added;
    }

    /// <summary>Ids of the agenda's items, then of those that the notes bring; one of the same title is taken as it is.</summary>
    private async Task<IReadOnlyList<string>> ItemsAsync(string meetingId, string culture, IReadOnlyList<NotedText> texts, Reader by, CancellationToken cancel)
    {
        var agenda = (await shelf.MeetingAsync(meetingId, by, cancel)).InOrder;
        var ids = agenda.Select(a => a.Id).ToList();
        foreach (var title in texts.Where(t => t.Kind == NoteKind.NewItem).Select(t => t.Text))
        {
            ids.Add(agenda.FirstOrDefault(a => a.Title.All.Values.Contains(title, StringComparer.OrdinalIgnoreCase))?.Id
                ?? (await edit.AddAsync(meetingId, new AgendaFields(Cms.Sites.Texts.Of(culture, title)), by, cancel)).Id);
        }
        return ids;
    }

    private static MinutesItem With(MinutesItem item, NotedText text, string culture)
    {
        bool Stands(IEnumerable<MinutesText> texts) => texts.Any(t => t.Text[culture] == text.Text);
        var words = Cms.Sites.Texts.Of(culture, text.Text);
        return text.Kind switch
        {
            NoteKind.Decision => Stands(item.Decisions) ? item : item with { Decisions = [.. item.Decisions, new MinutesText { Text = words }] },
            NoteKind.Action => Stands(item.ActionPoints) ? item : item with { ActionPoints = [.. item.ActionPoints, new MinutesAction { Text = words, OwnerId = text.Owner, DueOn = text.DueOn }] },
            NoteKind.Challenge => Stands(item.Challenges) ? item : item with { Challenges = [.. item.Challenges, new MinutesText { Text = words, SaidBy = text.Owner }] },
            NoteKind.Reservation => Stands(item.Reservations) ? item : item with { Reservations = [.. item.Reservations, new MinutesText { Text = words, SaidBy = text.Owner }] },
            NoteKind.Paragraph => Stands(item.Paragraphs) ? item : item with { Paragraphs = [.. item.Paragraphs, new MinutesText { Text = words }] },
            _ => item,
        };
    }
}
