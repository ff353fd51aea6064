using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
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

    /// <summary>Digest of each translation that the writer started from.</summary>
    [BindProperty]
    public Dictionary<string, string> Started { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public IReadOnlyList<(string Mark, MinutesText Text)> Texts { get; private set; } = [];

    public string? Of(MinutesText text) => IsChanged(text) ? Wordings[text.Id] : text.Text[Language];

    public string Digest(MinutesText text) => Digest(text.Text[Language]);

    /// <summary>Somebody else saved another translation of it meanwhile.</summary>
    public bool IsOvertaken(MinutesText text) => IsChanged(text) && Started[text.Id] != Digest(text) && Digest(Wordings[text.Id]) != Digest(text);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes) && !Reader.Is(Roles.Communications)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (Texts.FirstOrDefault(t => IsOvertaken(t.Text)).Text is { } overtaken) { throw WriteMinutes.Stale($"Wordings[{overtaken.Id}]"); }
        var changed = Texts.Where(t => IsChanged(t.Text)).ToDictionary(t => t.Text.Id, t => Wordings[t.Text.Id]?.Trim());
        await write.TranslateAsync(Minutes.Id, Language, changed, Minutes.Revision, Reader, cancel);
        Notice(S["The translation is saved."]);
        return Redirect($"/workspace/meetings/{Id}/minutes?in={Language}");
    });

    private bool IsChanged(MinutesText text)
        => Wordings.TryGetValue(text.Id, out var typed) && Started.TryGetValue(text.Id, out var started) && Digest(typed) != started;

    private static string Digest(string? wording) => CanonicalJson.Digest((wording ?? "").Trim().ReplaceLineEndings("\n"));

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Texts = [.. MinutesNumbers.All(Meeting, Minutes.Body).Where(t => t.Text.Audience.Admits(Reader))];
    }
}
