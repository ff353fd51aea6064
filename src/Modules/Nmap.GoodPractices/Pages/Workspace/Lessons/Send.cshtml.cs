using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.GoodPractices.Beyond;
using Nmap.Meetings.Contracts;

namespace Nmap.GoodPractices.Pages.Workspace.Lessons;

/// <summary>One lesson goes out at one level beyond the country.</summary>
internal sealed class SendModel(ContentLibrary library, SendLesson send, SentLessons sent, IPapers papers) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Set { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Level { get; set; } = "";

    public ContentItem Lesson { get; private set; } = null!;
    internal ReadyToSend? Ready { get; private set; }
    public string? WhyNot { get; private set; }
    public bool CanPrint => papers.CanPrint;
    internal IReadOnlyList<Sending> Sent { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public ILookup<string, string> Files { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) { return NotFound(); }
        return await DoAsync(async () =>
        {
            var count = await send.RunAsync(Set, Level, Reader, cancel);
            Notice(S.Plural(count, "Sent to {0} address.", "Sent to {0} addresses."));
            return Redirect("/workspace/lessons/" + Set);
        });
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        try { Ready = await send.ReadyAsync(Set, Level, cancel); }
        catch (RefusedException refused) when (refused.Kind != Refusal.NotFound) { WhyNot = refused.In(S); }
        (Sent, Names, Files) = await sent.OfAsync(Set, Level, cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PracticePermissions.Send) || !Vocabulary.Beyond.Contains(Level) || await library.VisibleTo(Reader).OfType(nameof(GoodPractice)).InSet(Set).Translations(false).FirstAsync(cancel) is not { } lesson) { return false; }
        Lesson = lesson;
        return true;
    }
}
