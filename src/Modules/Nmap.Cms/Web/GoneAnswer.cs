using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Nmap.Cms.Web;

/// <summary>What was public and was taken back: 410, with the reason on the page that says so.</summary>
public static class GoneAnswer
{
    private static readonly object Key = new();

    /// <param name="reason">In the words of who withdrew it; may be empty.</param>
    public static IActionResult Gone(this PageModel page, string reason)
    {
        page.HttpContext.Items[Key] = reason;
        return page.StatusCode(StatusCodes.Status410Gone);
    }

    public static string ReasonOf(HttpContext context) => context.Items[Key] as string ?? "";
}
