using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Admin.Types;

/// <summary>Every type that is written on the common pages, the country's own among them.</summary>
internal sealed class IndexModel(ContentTypes types, DefinitionBook book) : NmapPage
{
    public IReadOnlyList<ContentType> Types => [.. types.All.Where(t => t.InEditor).OrderBy(t => S[t.PluralLabel].Value, StringComparer.CurrentCulture)];

    public Dictionary<string, int> Texts { get; } = [];

    public bool IsOwn(ContentType type) => types.IsOwn(type.Name);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        foreach (var type in Types) { Texts[type.Name] = await book.TextsAsync(type.Name, cancel); }
        return Page();
    }
}
