using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Account;

internal sealed class PasswordModel(UserManager<UserAccount> users, SetPassword set, Sessions sessions) : NmapPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync() => await MineAsync() is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var mine = await MineAsync() ?? throw RefusedException.Missing();
        await set.ChangeAsync(mine, Current, Password, cancel);
        await sessions.BeginAsync(mine, sessions.CurrentFactor, Reader.FactorAt ?? DateTimeOffset.MinValue, cancel);
        Notice(S["Your password was changed. All other sessions have ended."]);
        return Redirect("/account");
    });

    // People of the demonstration have no password to change.
    private async Task<UserAccount?> MineAsync()
        => !Reader.ByToken && Reader.AccountId is { } id && await users.FindByIdAsync(id) is { PasswordHash: not null } mine ? mine : null;
}
