using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class PersonModel(Rolls rolls) : NmapPage
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

    public IActionResult OnGet()
    {
        Culture = Cultures.Current;
        return Reader.Can(Permissions.Edit) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var person = await rolls.AddPersonAsync(Name ?? "", string.IsNullOrWhiteSpace(Email) ? null : Email, Culture, Reader, cancel);
        await rolls.AddTermAsync(person, Id, As == "alternate", Reader, cancel);
        Notice(S["The person is added."]);
        return Redirect($"/workspace/members/{Id}");
    });
}
