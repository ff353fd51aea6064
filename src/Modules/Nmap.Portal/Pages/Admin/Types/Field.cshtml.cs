using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Admin.Types;

/// <summary>Adds a field to a type, or changes one.</summary>
internal sealed class FieldModel(ShapedType shapes, DefinitionBook book, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public FieldKind Kind { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Label { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Hint { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Options { get; set; } = [];

    [BindProperty]
    public bool Required { get; set; }

    [BindProperty]
    public bool Neutral { get; set; }

    [BindProperty]
    public bool Hidden { get; set; }

    public IReadOnlyList<string> Languages => site.Settings.Languages;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        var type = await shapes.FindAsync(Type, cancel);
        if (Field is not null) { Show(type.Fields.FirstOrDefault(f => f.Name == Field) ?? throw RefusedException.Missing()); }
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Settings are changed by the administrator, the lead or a deputy.")); }
        var typed = new TypedField(Name, Kind, Lines.Over(Texts.Empty, Label), Lines.Over(Texts.Empty, Hint), Lines.Over(Texts.Empty, Options), Required, Neutral, Hidden);
        var type = await shapes.WithAsync(await shapes.FindAsync(Type, cancel), Field, typed, cancel);
        await book.PutAsync([type], new Act(Field is null ? "Definitions.FieldAdded" : "Definitions.FieldChanged", "ContentDefinition", $"{Type}.{Field ?? type.Fields[^1].Name}", Reader), cancel);
        Notice(S["Saved. The form, the list and the pages show it at once."]);
        return Redirect("/admin/content-types/" + Type);
    });

    private void Show(FieldDefinition field)
    {
        (Kind, Label, Hint, Required, Neutral, Hidden) = (field.Kind, Lines.Of(field.Label), Lines.Of(field.Hints ?? Texts.Of("en", field.Hint)), field.Required, field.Neutral, field.Hidden);
        Options = Languages.ToDictionary(l => l, l => (string?)string.Join('\n', (field.OptionLabels ?? [.. (field.Options ?? []).Select(o => Texts.Of(Languages[0], o))]).Select(o => o[l]).OfType<string>()));
    }
}
