using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Priorities.Pages.Workspace.Advocacies;

internal sealed record CommentedWording(string VersionId, DateTimeOffset Of, bool IsThis, IReadOnlyList<AdvocacyComment> Comments);

/// <summary>One text that is advocated, as members discuss it: the wording, and what each organisation says of it.</summary>
internal sealed class CommentsModel(NmapDb db, ContentLibrary library, ContentTypes types, Desk desk, IForum forum, CommentOnAdvocacy comment) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? VersionId { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? TakeBack { get; set; }

    public ContentView View { get; private set; } = null!;
    public bool MayWrite { get; private set; }
    public IReadOnlyList<CommentedWording> Comments { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Organisations { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { ContentType: nameof(Advocacy) }) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (TakeBack is { Length: > 0 } own) { await comment.TakeBackAsync(Id, own, Reader, cancel); }
        else { await comment.RunAsync(Id, VersionId, Text, Reader, cancel); }
        Notice(TakeBack is null ? S["Your comment stands below the wording."] : S["Your comment is gone."]);
        return Redirect($"/workspace/advocacy/{Id}#comments");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var item = (await library.FindAsync(Id, Reader, cancel: cancel))!;
        View = new(types[item.ContentType], item);
        MayWrite = (await desk.RightsAsync(item, Reader, cancel)).MayWrite;
        if (!Reader.IsMember) { return; }
        var all = await db.Set<AdvocacyComment>().AsNoTracking().Where(c => c.SetId == item.LocalizationSet).ToListAsync(cancel);
        Comments = [.. all.GroupBy(c => (c.VersionId, c.WordingOf)).OrderByDescending(g => g.Key.WordingOf)
            .Select(g => new CommentedWording(g.Key.VersionId, g.Key.WordingOf, g.Key.VersionId == item.ContentItemVersionId, [.. g.OrderByDescending(c => c.At)]))];
        Organisations = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
    }
}
