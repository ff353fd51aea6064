using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class SettleModel(Shelf shelf, AnswerMinutes answers, IForum forum) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Answer { get; set; } = "";

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Minutes Minutes { get; private set; } = null!;
    public MinutesAnswer Given { get; private set; } = null!;
    public MinutesText? Text { get; private set; }
    public string Organisation { get; private set; } = "";
    /// <summary>The wording that was answered to, where the paragraph says something else by now.</summary>
    public string? Before => Given.SeenText is { } seen && seen != Text?.Text[Minutes.Culture] ? seen : null;

    public bool MayKeep => Minutes.State != MinutesStates.Adopted && Given.State is AnswerState.Open or AnswerState.Declined or AnswerState.Answered && Given.Kind == AnswerKind.Correction;
    public bool MaySettle => Reader.Can(Permissions.TakeMinutes) && Given.State == AnswerState.Open;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!Reader.Can(Permissions.TakeMinutes) && !Reader.Organisations.Contains(Given.OrganisationId)) { return NotFound(); }
        Wording = Given.Text;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (string.IsNullOrEmpty(Step)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose what becomes of it."), nameof(Step)); }
        await answers.SettleAsync(Minutes.Id, Answer, Step, string.IsNullOrWhiteSpace(Wording) ? null : Wording.Trim(), Reason, Reader, cancel);
        Notice(S["The correction is settled."]);
        return Redirect($"/workspace/meetings/{Id}/minutes");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Given = Minutes.Answers.FirstOrDefault(a => a.Id == Answer) ?? throw RefusedException.Missing();
        Text = Given.TextId is null ? null : Minutes.Body.Find(Given.TextId);
        Organisation = (await forum.FindAsync(Given.OrganisationId, cancel))?.Name.ToString() ?? "";
    }
}
