using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Pages.Workspace.Agenda;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Structures;

/// <summary>A structure's entry in the register; with the id <c>new</c> another one.</summary>
internal sealed class EditModel(KeepStructures structures) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(Name = "Name")] public Dictionary<string, string?> StructureName { get; set; } = [];
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? OwnerId { get; set; }
    [BindProperty] public string? OwnerName { get; set; }
    [BindProperty] public string? Contact { get; set; }
    [BindProperty] public string? Link { get; set; }
    [BindProperty] public Dictionary<string, string?> Rhythm { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Notes { get; set; } = [];
    [BindProperty] public long? Revision { get; set; }

    public bool IsNew => Id == "new";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        if (IsNew) { return Page(); }
        var stored = await structures.FindAsync(Id, Reader, cancel);
        (StructureName, Rhythm, Notes) = (ItemForm.Typed(stored.Name), ItemForm.Typed(stored.Rhythm), ItemForm.Typed(stored.Notes));
        (Kind, OwnerId, OwnerName, Contact, Link, Revision) = (stored.Kind, stored.OwnerId, stored.OwnerName, stored.Contact, stored.Link, stored.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var stored = IsNew ? null : await structures.FindAsync(Id, Reader, cancel);
        var saved = await structures.SaveAsync(IsNew ? null : Id, Fields(stored), Revision, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/structures/" + saved.Id);
    });

    private StructureFields Fields(Structure? stored) => new(ItemForm.Merged(stored?.Name, StructureName), Kind, ItemForm.Given(OwnerId), ItemForm.Given(OwnerName), ItemForm.Given(Contact), ItemForm.Given(Link),
        ItemForm.Merged(stored?.Rhythm, Rhythm), ItemForm.Merged(stored?.Notes, Notes));

    protected override string FieldName(string? field) => field is nameof(Structure.Name) or nameof(Rhythm) or nameof(Notes) ? $"{field}[{Cultures.Current}]" : field ?? "";
}
