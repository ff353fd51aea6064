using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Dates;

/// <summary>All answers, and the form for the reader's own organisation.</summary>
internal sealed class IndexModel(Shelf shelf, AskDates ask, DateAnswers answers, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>By date.</summary>
    [BindProperty]
    public Dictionary<string, string?> Says { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;
    public DatePoll Poll { get; private set; } = null!;
    public DateAnswersShown Shown { get; private set; } = null!;

    /// <summary>The reader's organisation, while it may answer.</summary>
    public Organisation? Own { get; private set; }

    public bool Running => Meeting.HasNoInvitation && Poll.TakesAnswers(site.Today);

    public bool Arranges => Reader.Can(Permissions.Arrange) && Meeting.HasNoInvitation;

    public IReadOnlyList<DateQuestion> Questions => answers.Ask(Poll, Meeting, Own?.Id, Says);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await ask.AnswerAsync(Id, null, DateAnswers.Read(Says), null, Reader, cancel);
        Notice(S["Your organisation’s answer is recorded."]);
        return Redirect($"/workspace/meetings/{Id}/dates");
    });

    protected override string FieldName(string? field) => field == "Says" && Poll is not null ? $"Says[{Poll.InOrder[0].Id}]" : field ?? "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Poll = await shelf.PollOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Shown = await answers.OfAsync(Poll, Meeting, Reader, cancel);
        if (Running && Reader.Can(Permissions.Answer)) { Own = Reader.Organisations.Select(o => Shown.Members.FirstOrDefault(m => m.Id == o)).FirstOrDefault(m => m is not null); }
    }
}
