using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Localization.Sentences;

namespace Nmap.Localization.Pages.Admin.Languages;

internal sealed record LanguageRow(string Culture, int Said, int All, int Own);

/// <summary>The languages of the platform, and how much each says.</summary>
internal sealed class IndexModel(Interface all, ISite site, NmapDb db) : NmapPage
{
    public IReadOnlyList<LanguageRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        var own = await db.Set<OwnSentence>().GroupBy(s => s.Culture).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Rows = [.. site.Settings.Languages.Select(l => (Culture: l, Sentences: all.In(l))).Select(l => new LanguageRow(l.Culture, l.Sentences.Count(s => !s.IsMissing), l.Sentences.Count, own.GetValueOrDefault(l.Culture)))];
        return Page();
    }
}
