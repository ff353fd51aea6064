using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Meetings.Capture;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Gathers everybody's own notes in agenda order behind what stands in the draft. Nothing there is overwritten, and nothing comes twice.</summary>
internal sealed class CompileNotes(Shelf shelf, Jot jot, TakeNotes take, WriteMinutes write)
{
    /// <returns>How many lines came to the draft.</returns>
    public async Task<int> RunAsync(string meetingId, string culture, Reader by, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        var notes = await jot.OwnAsync(meetingId, by, cancel);
        var reading = await take.ReadingAsync(meeting, null, cancel);
        var read = notes.GroupBy(n => n.AgendaItemId).ToDictionary(g => g.Key, g => g.SelectMany(n => reading.Read(n.Text)).ToList());
        if (read.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Nobody has written notes for this meeting yet.")); }
        var added = 0;
        await write.WriteIntoAsync(meetingId, culture, (body, language) =>
        {
            added = 0;
            foreach (var (agendaItemId, lines) in read)
            {
                var stored = body.For(agendaItemId);
                var fresh = New(stored, lines, language);
                added += fresh.Count;
                if (fresh.Count > 0) { body = body.With(stored.Plus(Recapture.New(agendaItemId, fresh, language))); }
            }
            return body;
        }, by, cancel);
        return added;
    }

    private static List<NoteLine> New(MinutesItem stored, List<NoteLine> lines, string culture)
    {
        var there = stored.All.Select(t => t.Text.In(culture).Text).ToHashSet();
        return [.. lines.Where(l => there.Add(l.Text))];
    }
}
