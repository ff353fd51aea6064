using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Admin.Types;

/// <summary>Removes a type or field that nothing uses.</summary>
internal sealed class RemoveModel(ShapedType shapes, DefinitionBook book, ContentTypes types) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    public string Label { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        var found = await shapes.FindAsync(Type, cancel);
        var act = new Act(Field is null ? "Definitions.Removed" : "Definitions.FieldRemoved", "ContentDefinition", Field is null ? Type : $"{Type}.{Field}", Reader);
        if (Field is null) { await book.RemoveAsync(types.IsOwn(Type) ? Type : throw RefusedException.Missing(), act, cancel); }
        else { await book.PutAsync([await shapes.WithoutAsync(found, Field, cancel)], act, cancel); }
        Notice(S["Removed."]);
        return Redirect("/admin/content-types" + (Field is null ? "" : "/" + Type));
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var found = await shapes.FindAsync(Type, cancel);
        Label = Field is null ? found.Label.ToString() : found.Fields.FirstOrDefault(f => f.Name == Field)?.Label.ToString() ?? throw RefusedException.Missing();
    }
}
