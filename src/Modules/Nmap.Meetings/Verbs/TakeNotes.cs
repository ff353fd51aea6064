using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Meetings.Capture;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Lines of notes as they were recorded.</summary>
internal sealed record NotesTaken(Minutes Minutes, MinutesItem Item, IReadOnlyList<NoteLine> Lines);

/// <summary>Writes typed notes into the minutes of one agenda item.</summary>
internal sealed class TakeNotes(Shelf shelf, WriteMinutes write, IForum forum, ISite site, IStringLocalizer S)
{
    /// <summary>What is typed replaces the item's text; lines that stay keep their identity.</summary>
    /// <param name="unchanged">Looks at what is stored and refuses when somebody saved in between.</param>
    public Task<NotesTaken> ReplaceAsync(string meetingId, int number, string? typed, string culture, Action<MinutesItem> unchanged, Reader by, CancellationToken cancel)
        => RunAsync(meetingId, number, typed, culture, (stored, lines, language) =>
        {
            unchanged(stored);
            return Recapture.Into(stored, lines, language);
        }, by, cancel);

    /// <summary>The lines come behind what stands there.</summary>
    public Task<NotesTaken> AddAsync(string meetingId, int number, string? typed, string culture, Reader by, CancellationToken cancel)
        => RunAsync(meetingId, number, typed, culture, (stored, lines, language) => stored.Plus(Recapture.New(stored.AgendaItemId, lines, language)), by, cancel);

    /// <summary>How a text would be read, without writing it.</summary>
    public async Task<KeyedNotes> ReadingAsync(Meeting meeting, MinutesItem? item, CancellationToken cancel)
    {
        var day = site.DayOf(meeting.StartsAt);
        return new(CaptureWords.Of(site.Settings.Languages, S), await forum.SpeakersAsync(item, day, cancel), day);
    }

    private async Task<NotesTaken> RunAsync(string meetingId, int number, string? typed, string culture, Func<MinutesItem, IReadOnlyList<NoteLine>, string, MinutesItem> into, Reader by, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        WriteMinutes.Allow(by);
        var agenda = meeting.InOrder.ElementAtOrDefault(number - 1) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The agenda has {0} items; there is no item {1}."), "AgendaItem", meeting.Agenda.Count, number);
        var text = CleanText.Of(typed);
        if (text.Length > MinutesItem.Longest) { throw MinutesItem.TooLong(text.Length, "Lines"); }
        var stored = (await shelf.MinutesOfAsync(meetingId, by, cancel))?.Body.For(agenda.Id);
        var lines = (await ReadingAsync(meeting, stored, cancel)).Read(text);
        var minutes = await write.WriteIntoAsync(meetingId, culture, (body, language) => body.With(into(body.For(agenda.Id), lines, language)), by, cancel);
        return new(minutes, minutes.Body.For(agenda.Id), lines);
    }
}
