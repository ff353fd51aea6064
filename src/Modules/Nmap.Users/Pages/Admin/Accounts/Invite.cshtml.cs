using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Accounts;

internal sealed class InviteModel(IForum forum, InvitePerson invite, IFreshFactor factor, ISite site, IConfiguration configuration) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Person { get; set; } = "";

    public Person Invited { get; private set; } = null!;

    /// <summary>Only for an administrator whose platform has no mail server yet: somebody must hand the link over.</summary>
    public Uri? Link { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        factor.Require(Reader);
        var address = await invite.SendAsync(Invited, Reader, cancel);
        if (string.IsNullOrWhiteSpace(configuration["Smtp:Host"]) && Reader.Roles.Contains(Cms.Access.Roles.Administrator))
        {
            Link = new(site.PublicUrl, address);
            return Page();
        }
        Notice(S["The invitation to {0} is on its way.", Invited.Name]);
        return Redirect("/admin/accounts");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Invited = (Reader.Can(Permissions.ManageAccounts) ? await forum.PersonAsync(Person, cancel) : null) ?? throw RefusedException.Missing();
}
