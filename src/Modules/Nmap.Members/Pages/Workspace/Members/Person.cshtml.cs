using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class PersonModel(Rolls rolls, IFreshFactor factor) : NmapPage
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

    public Task<IActionResult> OnGetAsync() => DoAsync(() =>
    {
        if (!Reader.Can(Permissions.Edit)) { return Task.FromResult<IActionResult>(NotFound()); }
        factor.Require(Reader);
        Culture = Cultures.Current;
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        factor.Require(Reader);
        var person = await rolls.AddPersonAsync(Name ?? "", string.IsNullOrWhiteSpace(Email) ? null : Email, Culture, Reader, cancel);
        await rolls.AddTermAsync(person, Id, As == "alternate", Reader, cancel);
        Notice(S["The person is added."]);
        return Redirect($"/workspace/members/{Id}");
    });
}
