using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Account;

internal sealed class RecoveryModel(RecoveryCodes recovery, Mine mine) : NmapPage
{
    /// <summary>The codes just made: in this answer and nowhere else.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public int Left { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (mine.Waits || await mine.AccountAsync() is not { PasswordHash: not null }) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        Codes = await recovery.MakeAsync(cancel);
        return Page();
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Left = await mine.AccountAsync() is { } account ? await recovery.LeftAsync(account) : 0;
}
