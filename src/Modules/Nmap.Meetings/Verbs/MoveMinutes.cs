using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Takes minutes along their route, which is data: circulate, take back, close corrections, adopt, prepare and release the summary.</summary>
internal sealed class MoveMinutes(NmapDb db, Shelf shelf, IRoutes routes, Adoption adoption, AnswerTimes times, MinutesChecks checks, ISite site, PublishSummary publish, IPost post)
{
    private const string Route = "minutes", SummaryRoute = "summary";
    private static readonly string[] SummarySteps = ["prepare-summary", "release-summary", "return-summary"];

    public async Task<Minutes> RunAsync(string minutesId, string step, string? reason, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (meeting, minutes) = await shelf.MinutesAsync(minutesId, by, cancel);
        if (revision is { } mine && mine != minutes.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed these minutes in between. Read them again before you decide.")); }
        if (SummarySteps.Contains(step)) { await MoveSummaryAsync(meeting, minutes, step, reason, by, cancel); }
        else { await MoveTextAsync(meeting, minutes, step, reason, by, cancel); }
        minutes.Revision++;
        minutes.ChangedAt = site.Now;
        await db.CommitAsync(new Act("Minutes." + Past(step), nameof(Minutes), minutes.Id, by) { Reason = reason }, cancel);
        if (step == "release-summary") { await publish.RunAsync(minutes.Id, cancel); }
        return minutes;
    }

    private async Task MoveTextAsync(Meeting meeting, Minutes minutes, string step, string? reason, Reader by, CancellationToken cancel)
    {
        if (step is "adopt" or "close-corrections" && !by.IsSystem && adoption.WaitsFor(minutes) is { } until) { throw new RefusedException(Refusal.WrongState, Phrase.Of("These minutes are adopted by themselves after {0}, if no correction is open then. Until that day the members may still object."), null, until); }
        var moved = await routes.MoveAsync(new Move(Route, minutes.Id, minutes.State, step, by)
        {
            WriterIds = minutes.Writers,
            Reason = reason,
            Met = minutes.OpenCorrections.Count == 0 ? new HashSet<string> { "no-open-correction" } : new HashSet<string>(),
            Digest = Seal.Digest(meeting, minutes),
            Vacant = await adoption.VacantAsync(minutes, cancel),
        }, cancel);
        if (moved.Waiting.Count > 0) { return; }
        minutes.State = moved.State.Name;
        // Whoever is asked to answer must be able to.
        if (step is "close-corrections" or "recall" && minutes.CirculationLetter is { } asked) { await post.TakeBackAsync(asked, cancel); }
        await (step switch
        {
            "circulate" => CirculateAsync(meeting, minutes, cancel),
            "adopt" => adoption.SealAsync(meeting, minutes, adoption.Method(by), by, cancel),
            "recall" => Recall(minutes, reason),
            _ => Changed(minutes),
        });
    }

    private async Task CirculateAsync(Meeting meeting, Minutes minutes, CancellationToken cancel)
    {
        meeting.WasHeld();
        minutes.Circulate(site.Now, times.Begin(minutes));
        await checks.RequireAsync(meeting, minutes, cancel);
        await Register.FillAsync(db, meeting, minutes, site.DayOf(meeting.StartsAt), cancel);
        db.Tell(new MinutesCirculated(minutes.Id, meeting.Id));
    }

    private Task Recall(Minutes minutes, string? reason)
    {
        var answered = minutes.Answers.Where(a => a.State is AnswerState.Open or AnswerState.Recorded or AnswerState.Late).Select(a => a.OrganisationId).Distinct().ToList();
        minutes.TakeBack();
        db.Tell(new MinutesTakenBack(minutes.Id, minutes.MeetingId, reason ?? "", answered));
        return Changed(minutes);
    }

    private Task Changed(Minutes minutes)
    {
        db.Tell(new MeetingChanged(minutes.MeetingId));
        return Task.CompletedTask;
    }

    private async Task MoveSummaryAsync(Meeting meeting, Minutes minutes, string step, string? reason, Reader by, CancellationToken cancel)
    {
        if (minutes.State != MinutesStates.Adopted) { throw new RefusedException(Refusal.WrongState, Phrase.Of("A public summary is made from adopted minutes; these are not adopted yet.")); }
        var moved = await routes.MoveAsync(new Move(SummaryRoute, minutes.Id + "/summary", minutes.SummaryState, step, by)
        {
            WriterIds = minutes.SummaryPreparedById is { } preparer ? [preparer] : [],
            Reason = reason,
            Digest = minutes.TextHash!,
        }, cancel);
        minutes.SummaryState = moved.State.Name;
        if (step != "release-summary")
        {
            var prepared = step == "prepare-summary";
            (minutes.SummaryPreparedById, minutes.SummaryReturned) = (prepared ? by.PersonId : null, prepared ? null : reason);
            await Changed(minutes);
            return;
        }
        minutes.SummaryReleasedAt = site.Now;
        meeting.BecomePublic();
        await Register.ReleaseAsync(db, minutes, cancel);
        db.Tell(new SummaryReleased(minutes.Id, minutes.MeetingId));
    }

    /// <summary>Members of the day on which the minutes went out from whom no answer came.</summary>
    public Task<IReadOnlyList<Organisation>> SilentAsync(Minutes minutes, CancellationToken cancel) => adoption.SilentAsync(minutes, cancel);

    private static string Past(string step) => step switch
    {
        "circulate" => "Circulated",
        "recall" => "TakenBack",
        "close-corrections" => "CorrectionsClosed",
        "adopt" => "Adopted",
        "prepare-summary" => "SummaryPrepared",
        "release-summary" => "SummaryReleased",
        "return-summary" => "SummaryReturned",
        _ => step,
    };
}
