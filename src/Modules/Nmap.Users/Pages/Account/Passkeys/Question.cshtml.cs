using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account.Passkeys;

/// <summary>What the script asks the device. Strangers may ask too: nothing in the question says who has an account.</summary>
[AllowAnonymous]
internal sealed class QuestionModel(Verbs.Passkeys passkeys) : NmapPage
{
    public IActionResult OnGet() => NotFound();

    public Task<IActionResult> OnPostAsync(string about, CancellationToken cancel) => DoAsync(async () => about switch
    {
        PasskeyQuestion.Ask => Content(await passkeys.AskAsync(cancel), "application/json"),
        PasskeyQuestion.New => Content(await passkeys.AskForNewAsync(cancel), "application/json"),
        _ => NotFound(),
    });
}
