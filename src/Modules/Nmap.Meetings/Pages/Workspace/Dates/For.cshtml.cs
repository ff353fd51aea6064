using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Dates;

/// <summary>The secretariat records what an organisation told it.</summary>
internal sealed class ForModel(Shelf shelf, AskDates ask, DateAnswers answers, IForum forum, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Says { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<DateQuestion> Questions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Is(Roles.Secretariat)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await ask.AnswerAsync(Id, Organisation ?? "", DateAnswers.Read(Says), Note, Reader, cancel);
        Notice(S["The answer is recorded, with how it reached you."]);
        return Redirect($"/workspace/meetings/{Id}/dates");
    });

    protected override string FieldName(string? field) => field == "Says" && Says.Count > 0 ? $"Says[{Says.First().Key}]" : field ?? "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        var poll = await shelf.PollOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Questions = answers.Ask(poll, Meeting, null, Says);
        Organisations = [.. (await forum.MembersAsync(site.Today, cancel)).Select(o => new SelectListItem(o.Name.ToString(), o.Id))];
    }
}
