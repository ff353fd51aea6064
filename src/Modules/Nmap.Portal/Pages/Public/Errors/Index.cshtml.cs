using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Pages.Public.Errors;

/// <summary>What went wrong, in the language of the address that was asked for. Says nothing about what may be hidden there.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(NearAddresses near) : NmapPage
{
    public int Code { get; private set; }

    public string Because => GoneAnswer.ReasonOf(HttpContext);

    public string Reference => HttpContext.TraceIdentifier;

    /// <summary>The address at which nothing stands.</summary>
    public string Asked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";

    public IReadOnlyList<ItemCard> Near { get; private set; } = [];

    public async Task OnGetAsync([FromRoute] int code, CancellationToken cancel)
    {
        Show(code);
        if (Code == 404) { Near = await near.ToAsync(Asked, Cultures.Current, cancel); }
    }

    // A form that was turned away may have a field of the same name.
    public void OnPost([FromRoute] int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and < 600 ? code : 404;
        Response.StatusCode = Code;
    }
}
