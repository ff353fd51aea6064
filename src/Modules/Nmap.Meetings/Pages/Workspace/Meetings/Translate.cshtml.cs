using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class TranslateModel(Shelf shelf, WriteMinutes write) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Language { get; set; } = "";

    [BindProperty]
    public Dictionary<string, string?> Wordings { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public IReadOnlyList<(string Mark, MinutesText Text)> Texts { get; private set; } = [];

    public string? Of(MinutesText text) => Wordings.TryGetValue(text.Id, out var typed) ? typed : text.Text[Language];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes) && !Reader.Is(Roles.Communications)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var changed = Texts.Where(t => Wordings.TryGetValue(t.Text.Id, out var typed) && (typed?.Trim() ?? "") != (t.Text.Text[Language] ?? "")).ToDictionary(t => t.Text.Id, t => Wordings[t.Text.Id]?.Trim());
        await write.TranslateAsync(Minutes.Id, Language, changed, Reader, cancel);
        Notice(S["The translation is saved."]);
        return Redirect($"/workspace/meetings/{Id}/minutes?in={Language}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Texts = [.. MinutesNumbers.All(Meeting, Minutes.Body).Where(t => t.Text.Audience.Admits(Reader))];
    }
}
