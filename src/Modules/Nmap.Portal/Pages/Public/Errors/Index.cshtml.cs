using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Public.Errors;

/// <summary>What went wrong, in the language of the address that was asked for. Says nothing about what may be hidden there.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel : NmapPage
{
    /// <summary>Where a page leaves the reason why a text was withdrawn.</summary>
    public static readonly object Reason = new();

    public int Code { get; private set; }

    public string Because => HttpContext.Items[Reason] as string ?? "";

    public string Reference => HttpContext.TraceIdentifier;

    public void OnGet([FromRoute] int code) => Show(code);

    // A form that was turned away may have a field of the same name.
    public void OnPost([FromRoute] int code) => Show(code);

    private void Show(int code)
    {
        Code = code is >= 400 and < 600 ? code : 404;
        Response.StatusCode = Code;
    }
}
