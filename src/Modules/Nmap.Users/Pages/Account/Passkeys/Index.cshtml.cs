using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account.Passkeys;

internal sealed class IndexModel(Verbs.Passkeys passkeys, Mine mine) : NmapPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public IReadOnlyList<UserPasskeyInfo> Known { get; private set; } = [];
    public bool Waits => mine.Waits;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await mine.AccountAsync() is null) { return NotFound(); }
        await LoadAsync(cancel);
        return Waits && Known.Count > 0 ? Redirect("/account/passkey") : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var waited = Waits;
        await passkeys.AddAsync(Name, Answer, cancel);
        Notice(S["The passkey is added. From now on you can sign in with it."]);
        return Redirect(waited ? "/workspace" : "/account/passkeys");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Answer = null;
        ModelState.SetModelValue(nameof(Answer), null, null);
        Known = await mine.AccountAsync() is { } account ? await passkeys.OfAsync(account) : [];
    }
}
