using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.GoodPractices.Sharing;
using Nmap.Members.Contracts;

namespace Nmap.GoodPractices.Pages.Workspace.Lessons;

/// <summary>How far a lesson is shared, by whose approval, and where it was tried.</summary>
internal sealed class LessonModel(NmapDb db, ContentLibrary library, IForum forum, ISite site) : NmapPage
{
    public LessonStanding Standing { get; private set; } = null!;
    public bool MayDecide => Reader.Can(PracticePermissions.Decide);

    public async Task<IActionResult> OnGetAsync(string set, CancellationToken cancel)
    {
        if (await LessonStanding.OfAsync(set, Reader, library, db, forum, site, cancel) is not { } standing) { return NotFound(); }
        Standing = standing;
        return Page();
    }
}
