using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms.Data;
using Nmap.Progress.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>Something that a decision asks for, by a day.</summary>
internal sealed class NewDateModel(NmapDb db, KeepDates keep) : KeepPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string? Obligation { get; set; }
    [BindProperty] public string? Leads { get; set; } = "90, 30, 7";
    public IReadOnlyList<SelectListItem> Obligations { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.AddAsync(Typed(Name), DueOn, Leads, Obligation, Reference.Required(Document, Address, DocumentOn), Reader, cancel);
        return Saved("/workspace/obligations");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Obligations = [.. (await db.ObligationsAsync(cancel)).Select(o => new SelectListItem(o.Name.ToString(), o.Code))];
}
