using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Localization.Po;

namespace Nmap.Localization.Sentences;

/// <summary>All sentences of a language as a PO file, for a translator.</summary>
internal static class SentenceFile
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet("/admin/languages/{language}/file.po", Send).ExcludeFromDescription().RequireAuthorization(Policies.Admin);

    private static IResult Send(string language, HttpContext http, [FromServices] Interface all, [FromServices] ISite site)
    {
        if (!http.Reader().Can(CmsPermissions.ChangeSettings)) { return Results.StatusCode(StatusCodes.Status403Forbidden); }
        if (!site.Settings.Languages.Contains(language)) { return Results.NotFound(); }
        var file = new PoFile(PoHeader.For(language), [.. all.In(language).Select(s => new PoEntry(s.Context, s.English, s.EnglishPlural, s.Forms))]);
        return Results.File(Encoding.UTF8.GetBytes(file.ToString()), "text/x-gettext-translation", $"nmap-{language}.po");
    }
}
