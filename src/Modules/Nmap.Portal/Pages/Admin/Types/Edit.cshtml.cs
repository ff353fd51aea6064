using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Admin.Types;

/// <summary>Makes a type of the country's own, or gives one other words.</summary>
internal sealed class EditModel(ShapedType shapes, DefinitionBook book, ContentTypes types, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Label { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Plural { get; set; } = [];

    [BindProperty]
    public string? Folder { get; set; }

    [BindProperty]
    public List<string> Writers { get; set; } = [];

    public IReadOnlyList<string> Languages => site.Settings.Languages;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        Writers = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications];
        if (Of is null) { return Page(); }
        if (!types.IsOwn(Of) || await book.FindAsync(Of, cancel) is not { } found) { return NotFound(); }
        (Label, Plural, Folder, Writers) = (Lines.Of(found.Label), Lines.Of(found.Plural ?? Texts.Empty), found.FolderName ?? types[Of].Folder, [.. types[Of].Writers]);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        var before = Of is null ? null : types.IsOwn(Of) ? await book.FindAsync(Of, cancel) : throw RefusedException.Missing();
        var type = shapes.Named(before, Name, Lines.Over(before?.Label ?? Texts.Empty, Label), Lines.Over(before?.Plural ?? Texts.Empty, Plural), Folder, [.. Writers.Intersect(Roles.All)]);
        await book.PutAsync([type], new Act(Of is null ? "Definitions.Created" : "Definitions.Renamed", "ContentDefinition", type.Name, Reader), cancel);
        Notice(S["Saved. The form, the list and the pages show it at once."]);
        return Redirect("/admin/content-types/" + type.Name);
    });
}
