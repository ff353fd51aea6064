using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class PlanModel(ArrangeMeeting arrange, ISite site) : NmapPage
{
    [BindProperty]
    public MeetingFields Fields { get; set; } = new();

    [BindProperty]
    public string? Agenda { get; set; }

    /// <summary>The past hour that was shown as past before it was saved.</summary>
    [BindProperty]
    public string? Past { get; set; }

    public bool IsPast { get; private set; }

    public IActionResult OnGet()
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        Agenda = string.Join('\n', S["Status of implementation"].Value, S["Challenges and obstacles"].Value);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var items = (Agenda ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => Texts.Of(Cultures.Current, l)).ToList();
        var plan = Fields.ToPlan(null, site, items);
        if (plan.StartsAt <= site.Now && Past != plan.StartsAt.ToString("O", CultureInfo.InvariantCulture))
        {
            ModelState.Remove(nameof(Past));
            (Past, IsPast) = (plan.StartsAt.ToString("O", CultureInfo.InvariantCulture), true);
            return Page();
        }
        var meeting = await arrange.CreateAsync(plan, Reader, cancel);
        Notice(S["The meeting is in the calendar. Nobody has been told yet."]);
        return Redirect($"/workspace/meetings/{meeting.Id}");
    });

    protected override string FieldName(string? field) => field is null or "Agenda" ? field ?? "" : "Fields." + field;
}
