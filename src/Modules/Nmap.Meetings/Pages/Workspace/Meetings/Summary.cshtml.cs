using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class SummaryModel(Shelf shelf, MoveMinutes move, PublishSummary publish, WishWords wishes, IRoutes routes) : NmapPage
{
    internal sealed record Preview(string Culture, string Html);

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The step of the button that was pressed.</summary>
    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long? Revision { get; set; }

    /// <summary>Steps open to this reader.</summary>
    public IReadOnlyList<string> Steps { get; private set; } = [];

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public IReadOnlyList<string> HeldBack { get; private set; } = [];

    /// <summary>What becomes public although an organisation asked otherwise; for those who prepare and release it.</summary>
    public IReadOnlyList<string> Wished { get; private set; } = [];
    public IReadOnlyList<Preview> Previews { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        var step = Step is "release-summary" or "return-summary" ? Step : "prepare-summary";
        await move.RunAsync(minutes.Id, step, step == "return-summary" ? Reason : null, Revision, Reader, cancel);
        Notice(step switch
        {
            "release-summary" => S["The summary is public."],
            "return-summary" => S["The summary is sent back. Whoever prepares it reads why."],
            _ => S["The lead or a deputy can now release it."],
        });
        return Redirect($"/workspace/meetings/{Id}/summary");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        if (Minutes.State != MinutesStates.Adopted) { throw RefusedException.Missing(); }
        HeldBack = publish.HeldBack(Minutes);
        var previews = new List<Preview>();
        foreach (var culture in publish.Cultures(Minutes)) { previews.Add(new(culture, await publish.HtmlAsync(Meeting, Minutes, culture, cancel))); }
        Previews = previews;
        IReadOnlyList<string> preparer = Minutes.SummaryPreparedById is { } by ? [by] : [];
        Wished = Reader.Can(Permissions.TakeMinutes) || Reader.Is(Roles.Lead) || Reader.Is(Roles.Deputy) ? await wishes.SayAsync(Wish.Of(Meeting, Minutes).Where(w => w.IsPublic), cancel) : [];
        Steps = [.. (await routes.OpenToAsync("summary", Minutes.SummaryState, Reader, preparer, cancel)).Select(s => s.Name).Where(s => s != "prepare-summary" || Minutes.SummaryState != SummaryStates.Prepared)];
    }
}
