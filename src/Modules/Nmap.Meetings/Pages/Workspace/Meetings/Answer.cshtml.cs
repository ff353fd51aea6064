using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class AnswerModel(Shelf shelf, AnswerMinutes answer) : NmapPage
{
    /// <summary>Stands for the paragraph once that is gone.</summary>
    private const string Whole = "whole";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Display number, <c>2.1</c>; null for the whole text.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Paragraph { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    /// <summary>The paragraph that the form was opened for, and its wording then.</summary>
    [BindProperty]
    public string? TextId { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The wording that was read, where another stands there now.</summary>
    public string? Before { get; private set; }

    /// <summary>The minutes went back to being a draft while the answer was written.</summary>
    public bool TakenBack { get; private set; }

    /// <summary>The paragraph for life, whatever its number becomes: what is kept on the device is kept for it.</summary>
    public string KeptFor => $"/workspace/meetings/{Id}/minutes/{TextId ?? Whole}";

    public Meeting Meeting { get; private set; } = null!;
    internal Minutes Minutes { get; private set; } = null!;
    internal MinutesText? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (TextId, Seen) = (Text?.Id, Text?.Text[Minutes.Culture]);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (TakenBack) { throw new RefusedException(Refusal.WrongState, Phrase.Of("The minutes were taken back while you wrote, so nothing was recorded. Keep what you wrote below until you are asked to answer again."), nameof(Wording)); }
        CheckUnchanged();
        if (!Enum.TryParse<AnswerKind>(Kind, out var kind)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the answers."), nameof(Kind)); }
        var given = await answer.RunAsync(Minutes.Id, Text?.Id, kind, Wording, Reader, cancel);
        Notice(given.State == AnswerState.Late ? S["Your organisation’s time to answer is over. What you sent is kept and shown as late, but it is not counted."] : S["Your organisation’s answer is recorded."]);
        return Redirect($"/workspace/meetings/{Id}/minutes" + (Text is null ? "" : "#t-" + Text.Id));
    });

    /// <summary>A paragraph that moved is followed; one that says something else, or is gone, is shown before anything is recorded.</summary>
    private void CheckUnchanged()
    {
        if (Text is null && TextId is not (null or Whole))
        {
            Before = Seen;
            Forget();
            throw new RefusedException(Refusal.Stale, Phrase.Of("This paragraph is no longer in the minutes. What you wrote stands below; sent again, it answers the whole text."), nameof(Wording));
        }
        if (Text is not null && Seen is not null && Seen.ReplaceLineEndings("\n") != (Text.Text[Minutes.Culture] ?? "").ReplaceLineEndings("\n"))
        {
            Before = Seen;
            Forget();
            throw new RefusedException(Refusal.Stale, Phrase.Of("This paragraph was reworded while you wrote. Both wordings and what you wrote stand below; sent again, your answer is to the new one."), nameof(Wording));
        }
    }

    private void Forget()
    {
        (TextId, Seen) = (Text?.Id ?? Whole, Text?.Text[Minutes.Culture]);
        ModelState.Remove(nameof(TextId));
        ModelState.Remove(nameof(Seen));
    }

    protected override string FieldName(string? field) => field == "Text" ? nameof(Wording) : field ?? "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel);
        TakenBack = minutes is null && HttpMethods.IsPost(Request.Method) && Reader.Can(Permissions.Answer);
        if (TakenBack) { return; }
        Minutes = minutes ?? throw RefusedException.Missing();
        if (Paragraph is null) { return; }
        Text = TextId is null ? MinutesNumbers.Find(Meeting, Minutes.Body, Paragraph) : Minutes.Body.Find(TextId);
        if (TextId is not null && Text is null) { return; }
        if (Text?.Audience.Admits(Reader) != true) { throw RefusedException.Missing(); }
    }
}
