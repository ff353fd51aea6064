using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>A step into a treaty or out of it.</summary>
internal sealed class TreatyStepModel(NmapDb db, KeepObligations keep) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public TreatyStep? Step { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    public Treaty Treaty { get; private set; } = null!;
    public IEnumerable<SelectListItem> Steps => Enum.GetValues<TreatyStep>().Select(s => new SelectListItem(S[Treaty.Label(s)], s.ToString()));

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Step is not { } step) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose what happened."), "Step"); }
        if (On is not { } on) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the date."), "On"); }
        return Waiting(await keep.EnterAsync(new() { Subject = Code, Step = new(step, on, Reference.Of(Document, Address, DocumentOn)) }, null, Reader, cancel));
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Treaty = await db.Set<Treaty>().AsNoTracking().SingleOrDefaultAsync(t => t.Code == Code, cancel) ?? throw RefusedException.Missing();
}
