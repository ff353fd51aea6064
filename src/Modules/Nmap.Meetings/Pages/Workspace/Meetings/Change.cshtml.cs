using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class ChangeModel(ArrangeMeeting arrange, Replies replies, Shelf shelf, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public MeetingFields Fields { get; set; } = new();

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>Everybody may be asked anew.</summary>
    [BindProperty]
    public bool AskAgain { get; set; }

    /// <summary>People were invited to it.</summary>
    public bool IsInvited { get; private set; }

    /// <summary>How many organisations have answered the invitation of today.</summary>
    public int Answered { get; private set; }

    /// <summary>What somebody else saved meanwhile; null while nobody did.</summary>
    public MeetingFields? Stands { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        var meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        (Fields, Revision) = (MeetingFields.Of(meeting, site), meeting.Revision);
        await CountAsync(meeting, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var stored = await shelf.MeetingAsync(Id, Reader, cancel);
        var told = stored.Sequence;
        var plan = Fields.ToPlan(stored, site, []);
        await CountAsync(stored, cancel);
        if (Answered > 0 && !AskAgain && stored.AsksAgain(plan.StartsAt, plan.DurationMinutes))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Another day, hour or length makes the answers given so far void. Tick this to ask everybody anew."), nameof(AskAgain));
        }
        var changed = await arrange.ChangeAsync(Id, plan, Revision, Reader, cancel);
        Notice(changed.Sequence > told ? S["Saved. Everybody who was invited is told of the change."] : S["Saved."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var stored = await shelf.MeetingAsync(Id, Reader, cancel);
        await CountAsync(stored, cancel);
        if (stored.Revision == Revision) { return; }
        (Stands, Revision) = (MeetingFields.Of(stored, site), stored.Revision);
        ModelState.Remove(nameof(Revision));
    }

    private async Task CountAsync(Meeting meeting, CancellationToken cancel)
    {
        IsInvited = meeting.State == MeetingState.Invited;
        Answered = IsInvited ? (await replies.InForceAsync(meeting, cancel)).Count : 0;
    }

    protected override string FieldName(string? field) => field is null ? "" : field == nameof(AskAgain) ? field : "Fields." + field;
}
