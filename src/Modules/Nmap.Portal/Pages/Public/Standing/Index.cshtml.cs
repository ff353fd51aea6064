using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Pages.Public.Standing;

/// <summary>About, press, accessibility, privacy: pages under a short address that is the same in every language.</summary>
internal sealed class IndexModel(Address address, ISite site) : NmapPage
{
    public string Name { get; private set; } = "";

    public ContentView? View { get; private set; }

    public SiteSettings Settings => site.Settings;

    public IReadOnlyDictionary<string, string> Languages => Settings.Languages.ToDictionary(l => l, l => $"/{l}/{Name}");

    /// <summary>Press and accessibility are promised, so they answer before a country has written them.</summary>
    public async Task<IActionResult> OnGetAsync(string culture, string name, CancellationToken cancel)
    {
        Name = name;
        View = await address.KnownAsAsync(culture, "pages/" + name, Reader, cancel);
        return View is not null || name is "press" or "accessibility" ? Page() : NotFound();
    }
}
