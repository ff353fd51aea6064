using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Press;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Awareness.Pages.Workspace.Press;

/// <summary>One photograph of the press desk.</summary>
internal sealed class PhotoModel(NmapDb db, ClearPhoto clear) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Id { get; set; } = New;
    [BindProperty] public IFormFile? Picture { get; set; }
    [BindProperty] public Dictionary<string, string?> Caption { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Description { get; set; } = [];
    [BindProperty] public string? Credit { get; set; }
    [BindProperty] public string? ClearedBy { get; set; }
    [BindProperty] public DateOnly? ClearedOn { get; set; }
    [BindProperty] public string? Because { get; set; }
    [BindProperty] public long? Revision { get; set; }
    [BindProperty] public bool Withdraw { get; set; }
    [BindProperty] public bool Show { get; set; }

    internal bool IsNew => Id == New;
    internal PressPhoto? Photo { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(AwarenessPermissions.RunPressDesk)) { return NotFound(); }
        await LoadAsync(cancel);
        if (IsNew) { return Page(); }
        if (Photo is not { } photo) { return NotFound(); }
        (Credit, ClearedBy, ClearedOn, Revision) = (photo.Credit, photo.ClearedBy, photo.ClearedOn, photo.Revision);
        (Caption, Description) = (photo.Caption.All.ToDictionary(t => t.Key, t => (string?)t.Value), photo.Description.All.ToDictionary(t => t.Key, t => (string?)t.Value));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Show) { await clear.ShowAsync(Id, Revision, Reader, cancel); }
        else if (Withdraw) { await clear.WithdrawAsync(Id, Because, Reader, cancel); }
        else { await clear.RunAsync(IsNew ? null : Id, new(Given(Caption), Given(Description), Credit, ClearedBy, ClearedOn), Picture, Revision, Reader, cancel); }
        Notice(Show ? S["It is cleared: readers see it now."] : Withdraw ? S["The picture is gone from every page."]
            : Picture is not null ? S["Saved. Readers see it once a second person has cleared it."] : S["Saved."]);
        return Redirect("/workspace/press");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Photo = await db.Set<PressPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && p.WithdrawnAt == null, cancel);

    protected override string FieldName(string? field) => field is "Caption" or "Description" ? $"{field}[{Cultures.Current}]" : field ?? "";

    private static Texts Given(Dictionary<string, string?> typed) => new(typed.Where(t => !string.IsNullOrWhiteSpace(t.Value)).Select(t => KeyValuePair.Create(t.Key, t.Value!.Trim())));
}
