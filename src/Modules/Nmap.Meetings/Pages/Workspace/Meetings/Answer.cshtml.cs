using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class AnswerModel(Shelf shelf, AnswerMinutes answer) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Display number, <c>2.1</c>; null for the whole text.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Paragraph { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    internal Minutes Minutes { get; private set; } = null!;
    internal MinutesText? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (!Enum.TryParse<AnswerKind>(Kind, out var kind)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the answers."), nameof(Kind)); }
        await answer.RunAsync(Minutes.Id, Text?.Id, kind, Wording, Reader, cancel);
        Notice(S["Your organisation’s answer is recorded."]);
        return Redirect($"/workspace/meetings/{Id}/minutes" + (Text is null ? "" : "#t-" + Text.Id));
    });

    protected override string FieldName(string? field) => field == "Text" ? nameof(Wording) : field ?? "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        if (Paragraph is null) { return; }
        Text = MinutesNumbers.Find(Meeting, Minutes.Body, Paragraph);
        if (Text?.Audience.Admits(Reader) != true) { throw RefusedException.Missing(); }
    }
}
