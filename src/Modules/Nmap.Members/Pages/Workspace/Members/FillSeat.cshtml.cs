using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class FillSeatModel(Mandates mandates, ISite site, IFreshFactor factor) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Seat { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public Task<IActionResult> OnGetAsync() => DoAsync(() =>
    {
        if (!Reader.Can(Permissions.Seat)) { return Task.FromResult<IActionResult>(NotFound()); }
        factor.Require(Reader);
        From = site.Today;
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await mandates.FillSeatAsync(Seat ?? "", Id, From ?? site.Today, To, Reader, cancel);
        Notice(S["The seat is filled."]);
        return Redirect($"/workspace/members/{Id}");
    });

    protected override string FieldName(string? field) => field == "Organisation" ? nameof(Seat) : field ?? "";
}
