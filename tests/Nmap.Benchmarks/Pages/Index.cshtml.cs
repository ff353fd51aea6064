using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Nmap.Benchmarks.Pages;

public sealed class IndexModel(ReferenceDb db, ReferencePath path) : PageModel
{
    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var item = await db.Set<ReferenceItem>().AsNoTracking().SingleAsync(i => i.Culture == "en" && i.Path == path.Value && i.Published);
        (Title, Body) = (item.DisplayText, JsonNode.Parse(item.Parts)!["HtmlBodyPart"]!["Html"]!.ToString());
    }
}
