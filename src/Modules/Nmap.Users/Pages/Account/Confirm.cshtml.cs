using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;

namespace Nmap.Users.Pages.Account;

internal sealed class ConfirmModel(IFreshFactor factor) : NmapPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Passkey { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Reader.AccountId is null || Reader.ByToken) { throw RefusedException.Missing(); }
        if (!await factor.ShowAsync(string.IsNullOrEmpty(Passkey) ? Code ?? "" : Passkey, cancel))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The code is not right. Wait for the next one and try again."), nameof(Code));
        }
        Notice(S["Confirmed. You can go on now."]);
        return Redirect(this.Home(ReturnUrl));
    });
}
