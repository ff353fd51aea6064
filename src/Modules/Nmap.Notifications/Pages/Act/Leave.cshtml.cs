using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Leaving;

namespace Nmap.Notifications.Pages.Act;

/// <summary>
/// Stops mail. Opening it only shows; a POST acts, from its own button or from a mail program (RFC 8058), which has no form of ours:
/// the address itself says whose mail it is.
/// </summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LeaveModel(LeavingAddress addresses, IEnumerable<ILeaving> kinds, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";

    public bool Known { get; private set; }

    /// <summary>Null when it is stopped.</summary>
    public string? Name { get; private set; }
    public string Contact => site.Settings.ContactEmail;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(leave: false, cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ShowAsync(leave: true, cancel);

    private async Task<IActionResult> ShowAsync(bool leave, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (addresses.Read(Code) is not { } what || kinds.FirstOrDefault(k => k.Kind == what.Kind) is not { } kind)
        {
            Response.StatusCode = 404;
            return Page();
        }
        if (leave) { await kind.LeaveAsync(what.Id, cancel); }
        (Known, Name) = (true, await kind.NameAsync(what.Id, cancel));
        return Page();
    }
}
