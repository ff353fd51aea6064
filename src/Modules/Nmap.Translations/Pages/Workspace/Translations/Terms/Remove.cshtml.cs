using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Pages.Workspace.Translations.Terms;

/// <summary>Asks before a term is removed.</summary>
internal sealed class RemoveModel(NmapDb db, ChangeTerm change) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public Term? Term { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Terms)) { return Forbid(); }
        await LoadAsync(cancel);
        return Term is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await change.RemoveAsync(Id, Reader, cancel);
        Notice(S["The term is removed."]);
        return Redirect("/workspace/translations/terms");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Term = await db.Set<Term>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == Id, cancel);
}
