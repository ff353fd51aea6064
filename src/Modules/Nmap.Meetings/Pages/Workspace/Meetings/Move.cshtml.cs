using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>One step of a meeting or of its minutes: says what will happen, then does it.</summary>
internal sealed class MoveModel(Shelf shelf, MoveMeeting moveMeeting, MoveMinutes moveMinutes, MinutesChecks checks, AnswerTimes times, IRoutes routes, ISite site, IFormats formats) : NmapPage
{
    internal sealed record StepWords(string Title, string Effect, string Button, string Done, bool OfMinutes, bool AsksReason = false);

    private static readonly Dictionary<string, StepWords> Known = new()
    {
        ["approve-agenda"] = new(Phrase.Of("Approve the agenda"), Phrase.Of("The agenda is fixed under your name. Invitations can go out after that."), Phrase.Of("Approve the agenda"), Phrase.Of("The agenda is approved."), false),
        ["invite"] = new(Phrase.Of("Send invitations"), Phrase.Of("Every representative gets one mail in their language, with a calendar entry."), Phrase.Of("Send invitations"), Phrase.Of("Invitations are on their way."), false),
        ["cancel"] = new(Phrase.Of("Cancel the meeting"), Phrase.Of("Everybody who was invited is told, with your reason."), Phrase.Of("Cancel the meeting"), Phrase.Of("The meeting is cancelled."), false, true),
        ["close"] = new(Phrase.Of("Close the meeting"), Phrase.Of("The meeting is over. Minutes can still be taken."), Phrase.Of("Close the meeting"), Phrase.Of("The meeting is closed."), false),
        ["circulate"] = new(Phrase.Of("Circulate the minutes"), Phrase.Of("Every representative gets a mail and may answer. Decisions and action points stand in their registers at once."), Phrase.Of("Circulate"), Phrase.Of("The minutes are in circulation."), true),
        ["recall"] = new(Phrase.Of("Take the minutes back"), Phrase.Of("The minutes become a draft again. Answers given so far lapse, because the text may change."), Phrase.Of("Take back"), Phrase.Of("The minutes are a draft again."), true, true),
        ["close-corrections"] = new(Phrase.Of("Close the time for answers"), Phrase.Of("No further answer is taken. From whom none came is recorded as “no answer received”."), Phrase.Of("Close"), Phrase.Of("The minutes await adoption."), true),
        ["adopt"] = new(Phrase.Of("Adopt the minutes"), Phrase.Of("The authentic text is locked and numbered. Later changes are made by a numbered correction only."), Phrase.Of("Adopt"), Phrase.Of("The minutes are adopted. Every member is told."), true),
    };

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long? Revision { get; set; }

    /// <summary>What this step cuts short or leaves open.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>What is missing or doubtful in minutes that are about to go out.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public StepWords Words { get; private set; } = null!;
    public Meeting Meeting { get; private set; } = null!;
    public string BackTo => $"/workspace/meetings/{Id}" + (Words.OfMinutes ? "/minutes" : "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Known.ContainsKey(Step)) { return NotFound(); }
        await LoadAsync(cancel);
        if (!Words.OfMinutes) { return Page(); }
        var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Revision = minutes.Revision;
        if ((await routes.OpenToAsync("minutes", minutes.State, Reader, minutes.Writers, cancel)).Any(s => s.Name == Step)) { return Page(); }
        Notice(S["This step is not possible now, or not yours."]);
        return Redirect(BackTo);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Known.ContainsKey(Step)) { return NotFound(); }
        await LoadAsync(cancel);
        return await DoAsync(async () =>
        {
            if (Words.OfMinutes)
            {
                var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
                var moved = await moveMinutes.RunAsync(minutes.Id, Step, Reason, Revision, Reader, cancel);
                if (Step == "adopt" && moved.State != MinutesStates.Adopted)
                {
                    Notice(S["You have signed. The minutes are adopted when the others have signed too."]);
                    return Redirect(BackTo);
                }
            }
            else { await moveMeeting.RunAsync(Id, Step, Reason, Reader, cancel); }
            Notice(S[Words.Done]);
            return Redirect(BackTo);
        });
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        (Words, Meeting) = (Known[Step], await shelf.MeetingAsync(Id, Reader, cancel));
        if (Words.OfMinutes && await shelf.MinutesOfAsync(Id, Reader, cancel) is { } minutes)
        {
            Warnings = [.. await WarningsAsync(minutes, cancel)];
            if (Step == "circulate") { Findings = await checks.FindAsync(Meeting, minutes, cancel); }
        }
    }

    private async Task<List<string>> WarningsAsync(Minutes minutes, CancellationToken cancel)
    {
        var warnings = new List<string>();
        if (Step == "circulate") { warnings.Add(S["Organisations can answer until {0}.", formats.Date(times.LastDay(site.Today))]); }
        if (Step is not ("adopt" or "close-corrections") || minutes.State == MinutesStates.Adopted) { return warnings; }
        if (minutes.State == MinutesStates.Circulated && minutes.AnswersUntil is { } until && until >= site.Today)
        {
            warnings.Add(S["The members were told that they can answer until {0}. This step ends that time today, and the minutes say so.", formats.Date(until)]);
            var silent = await moveMinutes.SilentAsync(minutes, cancel);
            if (silent.Count > 0) { warnings.Add(S.Plural(silent.Count, "{0} organisation has not answered yet: {1}.", "{0} organisations have not answered yet: {1}.", formats.List(silent.Select(o => o.Name.ToString())))); }
        }
        var declined = minutes.Answers.Count(a => a.State == AnswerState.Declined);
        if (Step == "adopt" && declined > 0) { warnings.Add(S.Plural(declined, "{0} correction was not taken in. Its author can keep it as a reservation only until the adoption.", "{0} corrections were not taken in. Their authors can keep them as reservations only until the adoption.")); }
        return warnings;
    }
}
