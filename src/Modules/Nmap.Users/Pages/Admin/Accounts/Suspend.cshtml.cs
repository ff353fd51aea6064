using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Users.SignIn.Providers;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Accounts;

internal sealed class SuspendModel(NmapDb db, IForum forum, SuspendAccount verb, ProviderList providers) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";
    public string? Email { get; private set; }
    public bool Suspended { get; private set; }
    public IReadOnlyList<ProviderLink> Links { get; private set; } = [];

    public string ProviderOf(ProviderLink link) => providers.NameOf(link);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (Suspended) { await verb.ReinstateAsync(Id, Reason, Reader, cancel); } else { await verb.SuspendAsync(Id, Reason, Reader, cancel); }
        Notice(Suspended ? S["The account of {0} is open again.", Name] : S["The account of {0} is suspended.", Name]);
        return Redirect("/admin/accounts");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var account = Reader.Can(Permissions.ManageAccounts) ? await db.Set<UserAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel) : null;
        if (account is null) { throw RefusedException.Missing(); }
        (Name, Email, Suspended) = ((await forum.PersonAsync(account.PersonId, cancel))?.Name ?? account.Email!, account.Email, account.SuspendedAt is not null);
        Links = await db.Set<ProviderLink>().AsNoTracking().Where(l => l.AccountId == Id).OrderBy(l => l.CreatedAt).ToListAsync(cancel);
    }
}
