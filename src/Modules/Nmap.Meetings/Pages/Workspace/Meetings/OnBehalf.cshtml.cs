using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>An organisation's answer that came by another way than this site.</summary>
internal sealed class OnBehalfModel(Shelf shelf, AnswerMinutes answer, IForum forum, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? Paragraph { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public IReadOnlyList<Organisation> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes)) { return NotFound(); }
        await LoadAsync(cancel);
        ReceivedOn = site.Today;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (!Enum.TryParse<AnswerKind>(Kind, out var kind)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the answers."), nameof(Kind)); }
        var text = string.IsNullOrWhiteSpace(Paragraph) ? null : MinutesNumbers.Find(Meeting, Minutes.Body, Paragraph)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no paragraph {0} in these minutes."), nameof(Paragraph), Paragraph);
        var given = await answer.OnBehalfAsync(Minutes.Id, Organisation, text?.Id, kind, Wording, Channel, ReceivedOn, Reader, cancel);
        Notice(given.State == AnswerState.Late ? S["The answer is kept and shown as late: it came after the organisation’s last day."] : S["The answer is recorded."]);
        return Redirect($"/workspace/meetings/{Id}/minutes");
    });

    protected override string FieldName(string? field) => field == "Text" ? nameof(Wording) : field ?? "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Members = await forum.MembersAsync(site.Today, cancel);
    }
}
