using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Which languages of a draft are authentic.</summary>
internal sealed class MinutesLanguagesModel(Shelf shelf, WriteMinutes write, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? First { get; set; }

    [BindProperty]
    public List<string> Also { get; set; } = [];

    [BindProperty]
    public long? Revision { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public IReadOnlyList<string> Languages => site.Settings.Languages;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes)) { return NotFound(); }
        await LoadAsync(cancel);
        (First, Also, Revision) = (Minutes.Culture, [.. Minutes.Authentic.Skip(1)], Minutes.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (string.IsNullOrEmpty(First)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the language in which the minutes are taken."), nameof(First)); }
        await write.SetAuthenticAsync(Minutes.Id, First, Also, Revision, Reader, cancel);
        Notice(S["The authentic languages are chosen."]);
        return Redirect($"/workspace/meetings/{Id}/minutes");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
    }
}
