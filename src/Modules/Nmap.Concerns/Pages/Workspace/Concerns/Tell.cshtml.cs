using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Concerns.Data;
using Nmap.Concerns.InPublic;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

/// <summary>Begins the public text of what became of a concern, or links one.</summary>
internal sealed class TellModel(NmapDb db, ContentLibrary library, TellInPublic tell, IEnumerable<IPlaceNames> places) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(Name = "TitlePart.Title")] public string? Title { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty(Name = "SectionsPart.Said")] public string? Said { get; set; }
    [BindProperty(Name = "SectionsPart.Decided")] public string? Decided { get; set; }
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string? SetId { get; set; }
    [BindProperty] public string? Act { get; set; }

    internal Concern Concern { get; private set; } = null!;
    public ItemCard? Linked { get; private set; }
    public IReadOnlyList<ItemCard> Texts { get; private set; } = [];
    public Dictionary<string, string> Places { get; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Answer)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Act == "begin") { return Redirect("/workspace/content/" + (await tell.BeginAsync(Id, new(Title, Place, Said, Decided, DueOn), Cultures.Current, Reader, cancel)).ContentItemId); }
        await tell.LinkAsync(Id, Act == "unlink" ? null : SetId ?? "", Reader, cancel);
        Notice(Act == "unlink" ? S["The link is gone."] : S["The person finds it beside the answer, once it is public."]);
        return Redirect("/workspace/concerns/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Concern = await db.Set<Concern>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Texts = await library.NewestTo(Reader).OfType(nameof(YouSaid)).Preferring(Cultures.Current).CardsAsync(0, 200, cancel);
        Linked = Concern.ToldSetId is { } set ? Texts.FirstOrDefault(t => t.SetId == set) : null;
        foreach (var source in places) { foreach (var (code, name) in await source.NamesAsync(cancel)) { Places.TryAdd(code, name); } }
    }

    protected override string FieldName(string? field) => field == "YouSaid.DueOn" ? nameof(DueOn) : field ?? "";
}
