using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous]
internal sealed class DemoModel(DemoPeople people, EnterDemo enter) : NmapPage
{
    [BindProperty]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<DemoPerson> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!people.Exist) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await enter.RunAsync(Person, Cultures.Current, cancel);
        return Redirect(this.Home(ReturnUrl));
    });

    protected override async Task LoadAsync(CancellationToken cancel) => People = await people.AllAsync(cancel);
}
