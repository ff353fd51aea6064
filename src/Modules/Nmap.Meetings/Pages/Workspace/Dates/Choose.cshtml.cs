using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Dates;

/// <summary>The outcome of the question is the invitation.</summary>
internal sealed class ChooseModel(Shelf shelf, AskDates ask, DateAnswers answers, IForum forum, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Date { get; set; } = "";

    public Meeting Meeting { get; private set; } = null!;
    public string Text { get; private set; } = "";
    public DayMark? Mark { get; private set; }
    public IReadOnlyList<string> Unsuited { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await ask.ChooseAsync(Id, Date, Reader, cancel);
        Notice(S["The meeting is on the chosen date. Now send the invitations."]);
        return Redirect($"/workspace/meetings/{Id}/move/invite");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        var poll = await shelf.PollOfAsync(Id, Reader, cancel);
        var date = poll?.Dates.FirstOrDefault(d => d.Id == Date) ?? throw RefusedException.Missing();
        (Text, Mark) = (answers.Text(date, Meeting), DayMark.Of(site.Settings, PlaceTime.DayOf(date.StartsAt, Meeting.TimeZone)));
        var unsuited = poll!.Answers.Where(a => a.DateId == Date && a.Says == Suits.No).Select(a => a.OrganisationId).ToHashSet();
        Unsuited = [.. (await forum.OrganisationsAsync(cancel)).Where(o => unsuited.Contains(o.Id)).Select(o => o.Name.ToString())];
    }
}
