using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Subscriptions.Verbs;

namespace Nmap.Subscriptions.Pages.Act.Subscriptions;

/// <summary>The public form: an address for a list with the filters that stand in the address of this page.</summary>
[EnableRateLimiting(Limits.Asking), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AskModel(Subscribe subscribe, FollowedLists lists) : NmapPage
{
    [BindProperty] public string? Email { get; set; }

    /// <summary>People do not see this field; programs that send advertising fill it.</summary>
    [BindProperty] public string? Website { get; set; }

    [FromRoute] public string List { get; set; } = "";

    private Dictionary<string, string?> Asked => Request.Query.ToDictionary(q => q.Key, q => q.Value.FirstOrDefault());

    public string Name => lists.Name(List, Asked.Where(Subscription.IsFilter).Select(q => q.Value!));
    public string Back => $"/{Cultures.Current}/{List}{Request.QueryString}";

    public IActionResult OnGet() => lists.Find(List) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        (var filled, Website) = (Website, null);
        RefusePrograms(nameof(Website), filled);
        await subscribe.RunAsync(Email, Cultures.Current, List, Subscription.Filters(Asked), cancel);
        return Redirect($"/{Cultures.Current}/subscribe/asked");
    });
}
