using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Pages.Workspace.Translations.Terms;

/// <summary>One term in every language of the country.</summary>
internal sealed class EditModel(NmapDb db, ChangeTerm change) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    public Term Stored { get; private set; } = null!;
    public bool IsNew => Id == "new";
    public bool Stale { get; private set; }

    public string Box(string kind, string culture) => Request.HasFormContentType ? Request.Form[$"{kind}.{culture}"].ToString() : Of(Stored, kind)[culture] ?? "";

    public static Texts Of(Term term, string kind) => kind switch { "Words" => term.Words, "Also" => term.Also, "Forbidden" => term.Forbidden, _ => term.Note };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Terms)) { return Forbid(); }
        if (!IsNew && !await db.Set<Term>().AnyAsync(t => t.Id == Id, cancel)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        try { await change.SaveAsync(IsNew ? null : Id, new(Typed("Words"), Typed("Also"), Typed("Forbidden"), Typed("Note")), Revision, Reader, cancel); }
        catch (RefusedException refused) when (refused.Kind == Refusal.Stale)
        {
            Stale = true;
            throw;
        }
        Notice(S["The term is saved."]);
        return Redirect("/workspace/translations/terms");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        Stored = IsNew ? new Term() : await db.Set<Term>().AsNoTracking().FirstAsync(t => t.Id == Id, cancel);
        if (!Request.HasFormContentType || Stale) { (Revision, _) = (Stored.Revision, ModelState.Remove(nameof(Revision))); }
    }

    /// <summary>Languages that are no longer the site's keep what they have.</summary>
    private Texts Typed(string kind) => new(Request.Form.Where(f => f.Key.StartsWith(kind + ".", StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Key[(kind.Length + 1)..], f.Value.ToString().Trim())));

    protected override string FieldName(string? field) => field == "Words" ? "Words." + Cultures.Current : field ?? "";
}
