using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class FillSeatModel(Mandates mandates, IForum forum, ISite site, IFreshFactor factor) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Seat { get; set; }

    /// <summary>"permanent" or "rotating".</summary>
    [BindProperty]
    public string Kind { get; set; } = "permanent";

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
        await mandates.FillSeatAsync(Seat ?? "", Id, From ?? site.Today, To, Reader, cancel, rotating: Kind == "rotating");
        var others = (await forum.SeatsAsync(From ?? site.Today, cancel))[Seat!].Count(o => o != Id);
        Notice(others > 0 ? S["The seat is filled. Another organisation holds it too; that is allowed, and the composition page says so."] : S["The seat is filled."]);
        if (!(await forum.ReaderAsync(Reader.PersonId ?? "", cancel)).Can(Permissions.See))
        {
            // The administrator entered the first lead, and with that gave the rolls out of hand.
            Notice(S["The platform is led now. Members are entered by the lead and the secretariat; open their accounts here."]);
            return Redirect("/admin/accounts");
        }
        return Redirect($"/workspace/members/{Id}");
    });

    protected override string FieldName(string? field) => field == "Organisation" ? nameof(Seat) : field ?? "";
}
