using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.GoodPractices.Sharing;
using Nmap.Members.Contracts;

namespace Nmap.GoodPractices.Pages.Workspace.Lessons;

/// <summary>One level of sharing of one lesson: ask for it, decide it, end it, with the text in view.</summary>
internal sealed class ShareModel(NmapDb db, ContentLibrary library, ContentTypes types, ShareLesson share, IForum forum, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Set { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Level { get; set; } = "";
    [BindProperty] public string? ForWhom { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Act { get; set; }

    public ContentItem Lesson { get; private set; } = null!;
    public LevelStanding Standing { get; private set; } = null!;
    public ContentView View => new(types[Lesson.ContentType], Lesson);
    public bool MayDecide => Reader.Can(PracticePermissions.Decide);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        return await DoAsync(async () =>
        {
            await (Act switch
            {
                "approve" => share.DecideAsync(Set, Level, RequestState.Approved, Reason, Reader, cancel),
                "decline" => share.DecideAsync(Set, Level, RequestState.Declined, Reason, Reader, cancel),
                "end" => share.DecideAsync(Set, Level, RequestState.Ended, Reason, Reader, cancel),
                _ => share.AskAsync(Set, Level, ForWhom, Reader, cancel),
            });
            Notice(Act is "ask" ? S["The lead is asked."] : S["Decided, with your name and today’s date."]);
            return Redirect("/workspace/lessons/" + Set);
        });
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!Vocabulary.Beyond.Contains(Level) || await LessonStanding.OfAsync(Set, Reader, library, db, forum, site, cancel) is not { } standing) { return false; }
        (Lesson, Standing) = (standing.Lesson, standing.Levels.First(l => l.Level == Level));
        return true;
    }
}
