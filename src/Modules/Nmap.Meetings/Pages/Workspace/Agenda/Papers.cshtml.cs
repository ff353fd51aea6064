using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

/// <summary>Adds a document to an item, or a newer version of one.</summary>
internal sealed class PapersModel(AgendaShelf agenda, KeepPaper keep, NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Paper { get; set; }
    [BindProperty(Name = "Title")] public Dictionary<string, string?> PaperTitle { get; set; } = [];
    [BindProperty] public string? Culture { get; set; } = Cultures.Current;
    [BindProperty] public string? Audience { get; set; } = "members";
    [BindProperty] public IFormFile? Upload { get; set; }

    public AgendaItem Item { get; private set; } = null!;
    public AgendaPaper? Old { get; private set; }
    public bool MayBePublic { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Old is { } old) { (PaperTitle, Culture, Audience) = (ItemForm.Typed(old.Title), old.Culture, old.Audience.ToString()); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var audience = Cms.Content.Audience.TryParse(Audience, out var chosen) ? chosen : Cms.Content.Audience.Author;
        await keep.AddAsync(Id, ItemForm.Merged(null, PaperTitle), Culture, audience, Upload, Paper, Reader, cancel);
        Notice(Paper is null ? S["The document is added."] : S["The new version is in force."]);
        return Redirect("/workspace/agenda/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        (var meeting, Item) = await agenda.MembersItemAsync(Id, Reader, cancel);
        if (!KeepPaper.May(meeting, Item, Reader)) { throw RefusedException.Missing(); }
        MayBePublic = !AgendaPaper.IsWider(Cms.Content.Audience.Public, Item, meeting);
        if (Paper is not null) { Old = await db.Set<AgendaPaper>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Paper && p.ItemId == Id, cancel) ?? throw RefusedException.Missing(); }
    }

    protected override string FieldName(string? field) => field == nameof(AgendaPaper.Title) ? $"Title[{Cultures.Current}]" : field ?? "";
}
