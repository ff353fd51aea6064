using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

internal sealed class SortModel(NmapDb db, MoveChallenge move, Names names) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Obligation { get; set; }
    [BindProperty] public string? Component { get; set; }
    [BindProperty] public string? Topic { get; set; }
    [BindProperty] public string? Owner { get; set; }
    [BindProperty] public bool Nameless { get; set; }
    [BindProperty] public bool MailsWords { get; set; }
    [BindProperty] public long? Revision { get; set; }

    internal Challenge Shown { get; private set; } = null!;
    internal Names Names => names;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Obligation, Component, Topic, Owner) = (Shown.Obligation, Shown.Component, Shown.Topic, Shown.OwnerId);
        (Nameless, MailsWords, Revision) = (Shown.IsNameless, Shown.MailsWords, Shown.Revision);
        return MoveChallenge.May(Shown, Reader) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await move.SortAsync(Id, new(Obligation, Component, Topic, Owner, Nameless, MailsWords), Revision, Reader, cancel);
        Notice(S["The change is saved."]);
        return Redirect($"/workspace/challenges/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        await names.LoadAsync(cancel);
    }
}
