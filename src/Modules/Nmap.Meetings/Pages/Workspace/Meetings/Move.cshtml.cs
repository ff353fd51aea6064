using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>One step of a meeting or of its minutes: says what will happen, then does it.</summary>
internal sealed class MoveModel(Shelf shelf, MoveMeeting moveMeeting, MoveMinutes moveMinutes, MinutesChecks checks, AdoptionWarnings warnings, AnswerTimes times, IRoutes routes, ISite site, IFormats formats) : NmapPage
{
    internal sealed record StepWords(string Title, string Effect, string Button, string Done, bool OfMinutes, bool AsksReason = false);

    private static readonly Dictionary<string, StepWords> Known = new()
    {
        ["approve-agenda"] = new(Phrase.Of("Approve the agenda"), Phrase.Of("The agenda is fixed under your name. Invitations can go out after that."), Phrase.Of("Approve the agenda"), Phrase.Of("The agenda is approved."), false),
        ["invite"] = new(Phrase.Of("Send invitations"), Phrase.Of("Everybody who speaks for a member gets one mail in their language, with a calendar entry: representatives, alternates and observers."), Phrase.Of("Send invitations"), Phrase.Of("Invitations are on their way."), false),
        ["cancel"] = new(Phrase.Of("Cancel the meeting"), Phrase.Of("Everybody who was invited is told, with your reason."), Phrase.Of("Cancel the meeting"), Phrase.Of("The meeting is cancelled."), false, true),
        ["close"] = new(Phrase.Of("Close the meeting"), Phrase.Of("The meeting is over. Minutes can still be taken."), Phrase.Of("Close the meeting"), Phrase.Of("The meeting is closed."), false),
        ["circulate"] = new(Phrase.Of("Circulate the minutes"), Phrase.Of("Every representative gets a mail and may answer. Decisions and action points stand in their registers at once."), Phrase.Of("Circulate"), Phrase.Of("The minutes are in circulation."), true),
        ["recall"] = new(Phrase.Of("Take the minutes back"), Phrase.Of("The minutes become a draft again. Answers given so far lapse, because the text may change."), Phrase.Of("Take back"), Phrase.Of("The minutes are a draft again."), true, true),
        ["close-corrections"] = new(Phrase.Of("Close the time for answers"), Phrase.Of("No further answer is taken. From whom none came is recorded as “no answer received”."), Phrase.Of("Close"), Phrase.Of("The minutes await adoption."), true),
        ["adopt"] = new(Phrase.Of("Adopt the minutes"), Phrase.Of("The authentic text is locked and numbered. Later changes are made by a numbered correction only."), Phrase.Of("Adopt"), Phrase.Of("The minutes are adopted. Every member is told."), true),
    };

    private static readonly StepWords InviteLater = new(Phrase.Of("Invite who came later"), Phrase.Of("Whoever has no invitation yet gets one. The others get no second mail, and the links in theirs stay good."), Phrase.Of("Invite them"), Phrase.Of("Whoever had no invitation gets one now."), false);

    private static readonly StepWords SignWithOthers = new(Phrase.Of("Sign the minutes"), Phrase.Of("Yours is one of the signatures. With the last of them the authentic text is locked and numbered; if it changes before, the signatures given lapse."), Phrase.Of("Sign"), Phrase.Of("The minutes are adopted. Every member is told."), true);

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
        if (Step == "invite" && !Meeting.IsComing(site.Now))
        {
            NoticeUndone(S["This meeting has begun, is over or is cancelled. Nobody can be invited to it."]);
            return Redirect(BackTo);
        }
        if (!Words.OfMinutes) { return Page(); }
        var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Revision = minutes.Revision;
        if ((await routes.OpenToAsync("minutes", minutes.State, Reader, minutes.Writers, cancel)).Any(s => s.Name == Step)) { return Page(); }
        NoticeUndone(S["This step is not possible now, or not yours."]);
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
        if (Step == "adopt" && site.Settings.AdoptionRule == AdoptionMethods.AllLeads) { Words = SignWithOthers; }
        if (Step == "approve-agenda") { Warnings = [.. Doubtful()]; }
        if (Step == "invite") { (Words, Warnings) = (Meeting.State == MeetingState.Invited ? InviteLater : Words, [.. Missing()]); }
        if (Words.OfMinutes && await shelf.MinutesOfAsync(Id, Reader, cancel) is { } minutes)
        {
            Warnings = await WarningsAsync(minutes, cancel);
            if (Step == "circulate") { Findings = await checks.FindAsync(Meeting, minutes, cancel); }
        }
    }

    /// <summary>What the agenda's own pages say against it.</summary>
    private IEnumerable<string> Doubtful()
    {
        if (Meeting.Agenda.Count == 0) { yield return S["There is no agenda yet."]; }
        if (Meeting.Focus.Length == 0) { yield return S["This meeting has no focus. Choose one objective, so that the right people are in the room."]; }
        foreach (var role in Meeting.MissingRoles()) { yield return S[Pages.Words.MissingRole(role)]; }
        var (planned, over) = (Meeting.MinutesPlanned(), Meeting.MinutesPlanned() - Meeting.DurationMinutes);
        if (over > 0) { yield return S["{0} of {1} minutes are planned.", planned, Meeting.DurationMinutes] + " " + S.Plural(over, "{0} minute too long", "{0} minutes too long") + "."; }
    }

    /// <summary>What people would miss in the invitation.</summary>
    private IEnumerable<string> Missing()
    {
        if (Meeting.Place.IsEmpty) { yield return S["The invitation says no place. Change the meeting first, if you know it."]; }
        if (Meeting.Agenda.Count == 0) { yield return S["There is no agenda yet."]; }
        else if (Meeting.AwaitsApproval) { yield return S["The lead has not approved this agenda. The invitation calls it a draft, and the public does not see it."]; }
    }

    private async Task<IReadOnlyList<string>> WarningsAsync(Minutes minutes, CancellationToken cancel) => Step switch
    {
        "circulate" => [S["Organisations can answer until {0}.", formats.Date(times.LastDay(site.Today))]],
        "adopt" or "close-corrections" => await warnings.ForAsync(minutes, Step == "adopt", cancel),
        _ => [],
    };
}
