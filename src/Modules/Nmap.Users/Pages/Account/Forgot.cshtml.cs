using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
internal sealed class ForgotModel(ResetRequests requests) : NmapPage
{
    [BindProperty]
    public string? Email { get; set; }

    public bool Asked { get; private set; }

    public Task<IActionResult> OnPostAsync() => DoAsync(() =>
    {
        if (string.IsNullOrWhiteSpace(Email) || Email.Length > 256) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter your e-mail address."), nameof(Email)); }
        requests.Add(Email.Trim());
        Asked = true;
        return Task.FromResult<IActionResult>(Page());
    });
}
