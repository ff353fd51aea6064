using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Recipes;

/// <summary><c>nmap-date-polls</c>: dates that members are asked about, with answers. Nobody is written to; a meeting that has such a question is left alone.</summary>
internal sealed class DatePollsStep(NmapDb db) : IRecipeStep
{
    private sealed record PollEntry(string Meeting, string ClosesOn, List<string> Dates, List<AnswerEntry>? Answers = null);

    /// <param name="Says">One for each date, in their order: <c>yes</c>, <c>if-need-be</c> or <c>no</c>.</param>
    private sealed record AnswerEntry(string Organisation, List<string> Says, string? Person = null, string? Note = null);

    public string Name => "nmap-date-polls";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.Rows<PollEntry>("Polls"))
        {
            var meetingId = Ids.From("meeting/" + entry.Meeting);
            if (await db.Set<DatePoll>().AnyAsync(p => p.MeetingId == meetingId, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            var meeting = await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The recipe has no meeting “{0}”."), "Meeting", entry.Meeting);
            db.Add(Read(meeting, entry, context));
            await db.CommitAsync(new Act("DatePoll.Imported", nameof(DatePoll), meetingId, context.By), cancel);
            context.Report.Count(ImportOutcome.Created);
        }
    }

    private static DatePoll Read(Meeting meeting, PollEntry entry, RecipeContext context)
    {
        var poll = new DatePoll { Id = Ids.From("datepoll/" + entry.Meeting), MeetingId = meeting.Id };
        var (now, today) = (context.Site.Now, context.Site.Today);
        poll.Ask([.. entry.Dates.Select(context.Instant)], context.Day(entry.ClosesOn), null, d => PlaceTime.DayOf(d, meeting.TimeZone), now, today);
        foreach (var answer in entry.Answers ?? [])
        {
            var says = poll.InOrder.Zip(answer.Says, (date, said) => (date.Id, Says: said switch { "yes" => Suits.Yes, "if-need-be" => Suits.IfNeedBe, _ => Suits.No })).ToDictionary(s => s.Id, s => s.Says);
            poll.Answer(Ids.From("organisation/" + answer.Organisation), says, answer.Person is { } person ? Ids.From("person/" + person) : null, answer.Note, now, today);
        }
        return poll;
    }
}
