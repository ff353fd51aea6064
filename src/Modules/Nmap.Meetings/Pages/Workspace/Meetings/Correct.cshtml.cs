using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Proposes a correction to adopted minutes, paragraph by paragraph.</summary>
internal sealed class CorrectModel(Shelf shelf, CorrectAdopted correct) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>By paragraph and language, as <see cref="Field"/> names them.</summary>
    [BindProperty]
    public Dictionary<string, string?> Wordings { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public IReadOnlyList<(string Mark, MinutesText Text)> Texts { get; private set; } = [];

    public static string Field(string textId, string culture) => $"Wordings[{textId}.{culture}]";

    public string? Of(MinutesText text, string culture) => Wordings.TryGetValue($"{text.Id}.{culture}", out var typed) ? typed : text.Text[culture];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes)) { return NotFound(); }
        await LoadAsync(cancel);
        return Minutes.State == MinutesStates.Adopted ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var wordings = Texts.SelectMany(t => Minutes.Authentic.Select(c => (t.Text.Id, Culture: c))).Where(k => Wordings.ContainsKey($"{k.Id}.{k.Culture}"))
            .ToDictionary(k => k, k => Wordings[$"{k.Id}.{k.Culture}"]);
        var corrigendum = await correct.ProposeAsync(Minutes.Id, wordings, Reason, Reader, cancel);
        Notice(S["The corrigendum is proposed. The lead or a deputy decides on it."]);
        return Redirect($"/workspace/meetings/{Id}/minutes/corrigenda/{corrigendum.Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Texts = [.. MinutesNumbers.All(Meeting, Minutes.InForce).Where(t => t.Text.Audience.Admits(Reader))];
    }
}
