using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Pages.Workspace.Translations;

/// <summary>All languages of a text in one act, or each as it is ready.</summary>
internal sealed class OutingModel(NmapDb db, Pairs pairs, ChooseOuting choose, Stock stock) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    [BindProperty]
    public string Together { get; set; } = "no";

    public ContentItem Source { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Plan)) { return Forbid(); }
        if (await pairs.OfAsync(Set, Reader, cancel) is not [var first, ..]) { return NotFound(); }
        Source = first.Source;
        Together = await db.Set<Outing>().AnyAsync(o => o.SetId == Set && o.Together, cancel) ? "yes" : "no";
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (await pairs.OfAsync(Set, Reader, cancel) is not [var first, ..]) { return NotFound(); }
        await choose.RunAsync(first.Source, Together == "yes", Reader, cancel);
        await stock.TakeAsync(Set, cancel);
        Notice(Together == "yes" ? S["All languages of this text go out together."] : S["Each language of this text goes out as it is ready."]);
        return Redirect("/workspace/translations");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Source = (await pairs.OfAsync(Set, Reader, cancel))[0].Source;
}
