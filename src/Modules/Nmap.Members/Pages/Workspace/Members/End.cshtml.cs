using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Ends a term, a seat or a role.</summary>
internal sealed class EndModel(ISite site, Mandates mandates, IFreshFactor factor) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public DateOnly? To { get; set; }

    internal string Back => Kind == "term" ? "/workspace/members" : "/workspace/members/seats";

    public Task<IActionResult> OnGetAsync() => DoAsync(() =>
    {
        if (!Reader.Can(Permissions.Edit) && !Assignment.All.Any(r => Assignment.MayGive(Reader, r))) { return Task.FromResult<IActionResult>(NotFound()); }
        factor.Require(Reader);
        To = site.Today;
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var day = To ?? site.Today;
        await (Kind switch
        {
            "seat" => mandates.LeaveSeatAsync(Id, day, Reader, cancel),
            "role" => mandates.EndRoleAsync(Id, day, Reader, cancel),
            _ => mandates.EndTermAsync(Id, day, Reader, cancel),
        });
        Notice(S["Saved. The powers end with that day."]);
        return Redirect(Back);
    });
}
