using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Users.SignIn.Providers;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Accounts;

internal sealed class UnlinkModel(NmapDb db, IForum forum, ProviderList providers, UndoProviderLink verb) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public string AccountId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Email { get; private set; }
    public string Provider { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await verb.RunAsync(Id, Reason, Reader, cancel);
        Notice(S["{0} does not open the account of {1} any more.", Provider, Name]);
        return Redirect("/admin/accounts");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var found = Reader.Can(Permissions.ManageAccounts)
            ? await (from l in db.Set<ProviderLink>().AsNoTracking() join a in db.Set<UserAccount>().AsNoTracking() on l.AccountId equals a.Id where l.Id == Id select new { Link = l, Account = a }).SingleOrDefaultAsync(cancel)
            : null;
        if (found is null) { throw RefusedException.Missing(); }
        (AccountId, Email, Provider) = (found.Account.Id, found.Account.Email, providers.NameOf(found.Link));
        Name = (await forum.PersonAsync(found.Account.PersonId, cancel))?.Name ?? Email!;
    }
}
