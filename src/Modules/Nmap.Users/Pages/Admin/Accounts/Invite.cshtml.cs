using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Accounts;

internal sealed class InviteModel(IForum forum, InvitePerson invite, IPost post, IFreshFactor factor, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Person { get; set; } = "";

    public Person Invited { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        factor.Require(Reader);
        var address = await invite.RunAsync(Invited, Reader, cancel);
        await post.AddAsync("account/first/" + Ids.New(), Letter(address), cancel);
        Notice(S["The invitation to {0} is on its way.", Invited.Name]);
        return Redirect("/admin/accounts");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Invited = (Reader.Can(Permissions.ManageAccounts) ? await forum.PersonAsync(Person, cancel) : null) ?? throw RefusedException.Missing();

    private Letter Letter(string address)
    {
        using var culture = CultureScope.Use(Invited.Culture);
        return new(Invited.Id, Invited.Email!, Invited.Culture, S["Your account on {0}", site.Settings.PlatformName.ToString()],
            [S["You are invited to open your account. You need a phone with an authenticator app."], S["The link works once, within seven days."]], S["Open your account"], address);
    }
}
