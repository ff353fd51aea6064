using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>One corrigendum: what it changes, and for the lead or a deputy what becomes of it.</summary>
internal sealed class CorrigendumPageModel(Shelf shelf, CorrectAdopted correct) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Corrigendum { get; set; } = "";

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public Corrigendum Given { get; private set; } = null!;
    public IReadOnlyList<(string Mark, WordingChange Change)> Changes { get; private set; } = [];
    public bool MayDecide => Given.State == CorrigendumState.Proposed && Reader.Can(Permissions.AdoptCorrigenda) && Given.ProposedById != Reader.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try { await LoadAsync(cancel); }
        catch (RefusedException refused) when (refused.Kind == Refusal.NotFound) { return NotFound(); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (Decision is not ("adopt" or "decline")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose what becomes of it."), nameof(Decision)); }
        await correct.DecideAsync(Minutes.Id, Corrigendum, Decision == "adopt", Reason, Reader, cancel);
        Notice(Decision == "adopt" ? S["The corrigendum is adopted. Every member is told."] : S["The corrigendum is not adopted. The secretariat reads your reason."]);
        return Redirect($"/workspace/meetings/{Id}/minutes/corrigenda/{Corrigendum}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Given = Minutes.Corrigenda.FirstOrDefault(c => c.Id == Corrigendum) ?? throw RefusedException.Missing();
        // What is not adopted concerns those who decide on it.
        if (Given.State != CorrigendumState.Adopted && !Reader.Can(Permissions.TakeMinutes) && !Reader.Can(Permissions.AdoptCorrigenda)) { throw RefusedException.Missing(); }
        var texts = MinutesNumbers.All(Meeting, Minutes.Body).Where(t => t.Text.Audience.Admits(Reader)).ToDictionary(t => t.Text.Id, t => t.Number);
        Changes = [.. Given.Wordings.Changes.Where(c => texts.ContainsKey(c.TextId)).Select(c => (texts[c.TextId], c))];
    }
}
