using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class AgendaModel(Shelf shelf, ArrangeMeeting arrange, ISite site, ITopics topics) : NmapPage
{
    public sealed class ItemFields
    {
        public string? Id { get; set; }
        public string? Title { get; set; }
        public int? Place { get; set; }
        public int? Minutes { get; set; } = 20;
        public string? Topic { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public List<ItemFields> Items { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        Items = [.. Meeting.InOrder.Select((a, i) => new ItemFields { Id = a.Id, Title = a.Title.In(Cultures.Current, site.Settings.Languages).Text, Place = i + 1, Minutes = a.Minutes, Topic = a.Topic }),
            new ItemFields { Place = Meeting.Agenda.Count + 1 }, new ItemFields { Place = Meeting.Agenda.Count + 2 }];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var stored = await shelf.MeetingAsync(Id, Reader, cancel);
        var lines = Items.Where(i => !string.IsNullOrWhiteSpace(i.Title)).OrderBy(i => i.Place ?? int.MaxValue)
            .Select(i => (Fields: i, Old: stored.Agenda.FirstOrDefault(a => a.Id == i.Id)))
            .Select(i => new AgendaLine(i.Old?.Id, (i.Old?.Title ?? Texts.Empty).With(Cultures.Current, i.Fields.Title), i.Fields.Minutes ?? 20, i.Old?.Obligation, string.IsNullOrEmpty(i.Fields.Topic) ? null : i.Fields.Topic)).ToList();
        await arrange.SetAgendaAsync(Id, lines, Reader, cancel);
        Notice(S["The agenda is saved."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Topics = [.. (await topics.AllAsync(cancel)).Select(t => new SelectListItem(t.Name, t.Code))];
    }
}
