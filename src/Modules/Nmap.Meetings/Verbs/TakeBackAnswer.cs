using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Puts an organisation's answers to circulated minutes back to what they were.</summary>
internal sealed class TakeBackAnswer(NmapDb db, Shelf shelf)
{
    /// <param name="before">The answers that stood, with their states.</param>
    public async Task RunAsync(string minutesId, string organisationId, IReadOnlyDictionary<string, AnswerState> before, IReadOnlyDictionary<string, string> details, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        if (minutes.State != MinutesStates.Circulated) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The time for answers is over, so this one stays. Write to the secretariat.")); }
        foreach (var answer in minutes.Answers.Where(a => a.OrganisationId == organisationId))
        {
            answer.State = before.TryGetValue(answer.Id, out var stood) ? stood : AnswerState.Replaced;
        }
        minutes.Revision++;
        db.Tell(new MinutesAnswered(minutes.Id, meeting.Id, organisationId));
        await db.CommitAsync(new Act("Minutes.AnswerTakenBack", nameof(Minutes), minutes.Id, by) { Details = details }, cancel);
    }
}
