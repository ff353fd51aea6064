using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.GoodPractices.Beyond;
using Nmap.GoodPractices.Sharing;
using Nmap.Members.Contracts;

namespace Nmap.GoodPractices.Pages.Workspace.Lessons;

/// <summary>How far a lesson is shared, by whose approval, and where it was tried.</summary>
internal sealed class LessonModel(NmapDb db, ContentLibrary library, IForum forum, SentLessons sent, ISite site) : NmapPage
{
    public LessonStanding Standing { get; private set; } = null!;
    public bool MaySend => Reader.Can(PracticePermissions.Send);
    internal IReadOnlyList<Sending> Sent { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public ILookup<string, string> Files { get; private set; } = null!;
    public bool MayDecide => Reader.Can(PracticePermissions.Decide);

    public async Task<IActionResult> OnGetAsync(string set, CancellationToken cancel)
    {
        if (await LessonStanding.OfAsync(set, Reader, library, db, forum, site, cancel) is not { } standing) { return NotFound(); }
        Standing = standing;
        (Sent, Names, Files) = await sent.OfAsync(set, null, cancel);
        return Page();
    }
}
