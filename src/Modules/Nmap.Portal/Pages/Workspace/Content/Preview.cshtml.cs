using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Portal.Checks;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>The text as one kind of reader will see it: a stranger, a member, or a member who speaks for one organisation.</summary>
internal sealed class PreviewModel(ContentLibrary library, ContentTypes types, Inserts inserts, IForum forum, ISite site) : NmapPage
{
    public ContentView View { get; private set; } = null!;

    /// <summary><c>public</c>, <c>members</c>, or an organisation's id.</summary>
    public string As { get; private set; } = "public";

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public IReadOnlyList<TextRemark> Remarks { get; private set; } = [];

    /// <summary>Would this kind of reader see it, once it is published?</summary>
    public bool Shown => View.Item.Audience.Admits(Readers);

    private Reader Readers => As switch
    {
        "public" => Reader.Stranger,
        "members" => new() { Roles = new HashSet<string> { Roles.Member } },
        _ => new() { Roles = new HashSet<string> { Roles.Member }, Organisations = [As] },
    };

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await library.FindAsync(id, Reader, cancel: cancel) is not { } item || types[item.ContentType] is not { InEditor: true } type) { return NotFound(); }
        Organisations = await forum.MembersAsync(site.Today, cancel);
        As = Request.Query["as"] is [{ Length: > 0 } wanted, ..] && (wanted is "public" or "members" || Organisations.Any(o => o.Id == wanted)) ? wanted
            : item.Audience.Kind == AudienceKind.Public ? "public" : "members";
        Remarks = TextChecks.Of(item, types[item.ContentType]);
        View = new(type, await inserts.FilledAsync(item, cancel)) { OlderThanSource = await library.IsOlderThanSourceAsync(item, cancel) };
        return Page();
    }
}
