using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.GoodPractices.Sharing;
using Nmap.Members.Contracts;

namespace Nmap.GoodPractices.Pages.Workspace.Lessons;

/// <summary>Tells where a lesson was tried, or decides whether what was told stands with it.</summary>
internal sealed class TriedModel(NmapDb db, ContentLibrary library, TellReuse tell, IForum forum, ISite site) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Set { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Entry { get; set; } = New;
    [BindProperty] public string? Where { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Worked { get; set; }
    [BindProperty] public string? Result { get; set; }
    [BindProperty] public string? OrganisationId { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Act { get; set; }

    public ContentItem Lesson { get; private set; } = null!;
    internal ReuseEntry? Told { get; private set; }
    public IReadOnlyDictionary<string, string> Organisations { get; private set; } = new Dictionary<string, string>();
    public bool MayApprove => Reader.Can(PracticePermissions.Approve);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        return await DoAsync(async () =>
        {
            if (Told is null) { await tell.TellAsync(Set, new(Where, On, Worked, Result, OrganisationId), Cultures.Current, Reader, cancel); }
            else { await tell.DecideAsync(Entry, Act == "approve", Reason, Reader, cancel); }
            Notice(Told is null ? S["Thank you. The secretariat looks at it before it stands with the lesson."] : S["Done."]);
            return Redirect("/workspace/lessons/" + Set);
        });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await LessonStanding.OfAsync(Set, Reader, library, db, forum, site, cancel) is not { } standing) { return false; }
        Lesson = standing.Lesson;
        Organisations = (await forum.MembersAsync(site.Today, cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        Told = Entry == New ? null : await db.Set<ReuseEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == Entry && e.SetId == Set && e.State == RequestState.Asked, cancel);
        return Entry == New || (Told is not null && MayApprove);
    }
}
