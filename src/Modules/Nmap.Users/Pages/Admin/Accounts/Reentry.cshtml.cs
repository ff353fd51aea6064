using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Accounts;

internal sealed class ReentryModel(NmapDb db, IForum forum, LetInAgain verb) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Decision { get; set; }

    public Reentry Asked { get; private set; } = new();
    public string Name { get; private set; } = "";
    public string? Email { get; private set; }
    public string AskedBy { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await verb.DecideAsync(Id, Decision == "confirm", Reader, cancel);
        Notice(Decision == "confirm" ? S["The link is on its way to {0}.", Name] : S["Declined. Nothing has changed for {0}.", Name]);
        return Redirect("/workspace");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var found = Reader.Can(Permissions.RestoreAccess)
            ? await (from r in db.Set<Reentry>().AsNoTracking() join a in db.Set<UserAccount>().AsNoTracking() on r.AccountId equals a.Id where r.Id == Id select new { Reentry = r, Account = a }).SingleOrDefaultAsync(cancel)
            : null;
        if (found is null) { throw RefusedException.Missing(); }
        (Asked, Email, Name) = (found.Reentry, found.Account.Email, (await forum.PersonAsync(found.Account.PersonId, cancel))?.Name ?? found.Account.Email!);
        AskedBy = (await forum.PersonAsync(Asked.AskedById, cancel))?.Name ?? S["Somebody who has left"];
    }
}
