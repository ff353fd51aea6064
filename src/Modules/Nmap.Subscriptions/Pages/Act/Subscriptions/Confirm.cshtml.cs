using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Notifications.Contracts;
using Nmap.Subscriptions.Verbs;

namespace Nmap.Subscriptions.Pages.Act.Subscriptions;

/// <summary>The link of the first mail: opening it changes nothing, since programs open links too; its button confirms.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConfirmModel(ConfirmSubscription confirm, FollowedLists lists, ILeavingAddress leaving) : NmapPage
{
    [FromRoute] public string Code { get; set; } = "";

    public Subscription? Known { get; private set; }
    public string Name => lists.Name(Known!);
    public string Leaving => leaving.Of(new(LeaveSubscription.Name, Known!.Id), Cultures.Current);

    public async Task OnGetAsync(CancellationToken cancel) => Show(await confirm.FindAsync(Code, cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await confirm.RunAsync(Code, cancel) is { }) { return Redirect(Request.Path); }
        Show(null);
        return Page();
    }

    private void Show(Subscription? known)
    {
        Known = known;
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (known is null) { Response.StatusCode = 410; }
    }
}
