using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.MeetingSeries;

internal sealed class NewModel(ArrangeSeries arrange, ISite site) : NmapPage
{
    [BindProperty]
    public SeriesFields Fields { get; set; } = new();

    public IActionResult OnGet()
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        Fields = SeriesFields.Of(new Series
        {
            TimeZone = site.Settings.TimeZone,
            Template = [new(Texts.Of(Cultures.Current, S["Status of implementation"]), "article-5", AgendaRoles.Status), new(Texts.Of(Cultures.Current, S["Challenges and obstacles"]), "article-5", AgendaRoles.Challenges)],
        }, site);
        foreach (var item in Fields.Items) { item.Stored = null; }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var series = await arrange.CreateAsync(s => Fields.Fill(s, site), Reader, cancel);
        Notice(S["The series is there. Now plan its dates."]);
        return Redirect($"/workspace/meetings/series/{series.Id}/plan");
    });

    protected override string FieldName(string? field) => field is null ? "" : field == "Template" ? "Fields.Items[0].Title" : "Fields." + field;
}
