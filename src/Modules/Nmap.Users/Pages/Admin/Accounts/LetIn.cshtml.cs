using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Accounts;

internal sealed class LetInModel(NmapDb db, IForum forum, LetInAgain verb) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";
    public string? Email { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await verb.AskAsync(Id, Reason, Reader, cancel);
        Notice(S["Another officer finds it in their list now."]);
        return Redirect("/admin/accounts");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var account = Reader.Can(Permissions.RestoreAccess) ? await db.Set<UserAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel) : null;
        if (account is null) { throw RefusedException.Missing(); }
        (Name, Email) = ((await forum.PersonAsync(account.PersonId, cancel))?.Name ?? account.Email!, account.Email);
    }
}
