using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Localization.Sentences;

namespace Nmap.Localization.Pages.Admin.Languages;

/// <summary>The sentences of one language, to be searched.</summary>
internal sealed class LanguageModel(Interface all, ISite site, NmapDb db) : NmapPage
{
    private const int PageSize = 50;

    public string Culture { get; private set; } = "";
    public string? Asked { get; private set; }
    public string? Only { get; private set; }
    public int Number { get; private set; }
    public int Count { get; private set; }
    public IReadOnlyList<Sentence> Found { get; private set; } = [];

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public string Address => $"/admin/languages/{Culture}?q={Uri.EscapeDataString(Asked ?? "")}&only={Only}&page={{0}}";

    public async Task<IActionResult> OnGetAsync(string language, string? q, string? only, int page = 1, CancellationToken cancel = default)
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        if (!site.Settings.Languages.Contains(language)) { return NotFound(); }
        (Culture, Asked, Only) = (language, q?.Trim(), only);
        var own = only == "own" ? (await db.Set<OwnSentence>().Where(s => s.Culture == language).Select(s => s.Key).ToListAsync(cancel)).ToHashSet() : null;
        var found = all.In(language).Where(s => (only != "missing" || s.IsMissing) && (own is null || own.Contains(s.Key)) && Has(s, Asked)).ToList();
        (Count, Number) = (found.Count, Math.Clamp(page, 1, Math.Max(1, (found.Count + PageSize - 1) / PageSize)));
        Found = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    private static bool Has(Sentence sentence, string? words) => string.IsNullOrEmpty(words)
        || sentence.Forms.Append(sentence.English).Append(sentence.EnglishPlural ?? "").Any(t => t.Contains(words, StringComparison.CurrentCultureIgnoreCase));
}
