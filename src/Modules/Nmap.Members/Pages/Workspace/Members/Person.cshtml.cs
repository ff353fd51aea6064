using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class PersonModel(AddSpeaker add, ISite site, IFreshFactor factor) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string Culture { get; set; } = "";

    [BindProperty]
    public string As { get; set; } = "representative";

    [BindProperty]
    public string Station { get; set; } = Vocabulary.InCountry;

    [BindProperty]
    public string? Place { get; set; }

    public Task<IActionResult> OnGetAsync() => DoAsync(() =>
    {
        if (!Reader.Can(Permissions.Edit)) { return Task.FromResult<IActionResult>(NotFound()); }
        factor.Require(Reader);
        Culture = Cultures.Current;
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var language = site.Settings.Languages.FirstOrDefault(l => l == Culture) ?? site.Settings.Languages[0];
        await add.RunAsync(Id, new("", Name, Email, language, As == "alternate", Station, WantsAccount: false), Place, Reader, cancel);
        Notice(S["The person is added."]);
        return Redirect($"/workspace/members/{Id}");
    });
}
