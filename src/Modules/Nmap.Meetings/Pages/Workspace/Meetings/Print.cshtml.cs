using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Papers;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>A paper as a page to read and print, with the ways to its other forms on the screen.</summary>
internal sealed class PrintModel(PaperRack rack, Press press, ISite site) : NmapPage
{
    public Task<IActionResult> OnGetAsync(string id, string paper, [FromQuery(Name = "in")] string? language, CancellationToken cancel) => DoAsync(async () =>
    {
        var made = await rack.TakeAsync(paper, id, language, Reader, cancel);
        Response.Headers.ContentSecurityPolicy = PaperHtml.Policy + "; frame-ancestors 'none'";
        return Content(rack.Html(made, Ways(id, paper, made.Culture)), "text/html; charset=utf-8");
    });

    private List<PaperLink> Ways(string id, string paper, string culture)
    {
        using var _ = CultureScope.Use(culture);
        var root = $"/workspace/meetings/{id}/{paper}";
        List<PaperLink> ways = [new(S["Back"], paper == "minutes" ? root : $"/workspace/meetings/{id}"), new(S["Word document"], $"{root}/file.docx?in={culture}")];
        ways.Add(press.IsThere ? new(S["PDF"], $"{root}/file.pdf?in={culture}") : new(S["For a PDF, print this page and choose “Save as PDF”."], null));
        foreach (var other in site.Settings.Languages.Where(l => l != culture)) { ways.Add(new(Cultures.Autonym(other), $"{root}/print?in={other}", other)); }
        return ways;
    }
}
