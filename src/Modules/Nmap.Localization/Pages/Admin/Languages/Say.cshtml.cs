using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Localization.Sentences;

namespace Nmap.Localization.Pages.Admin.Languages;

/// <summary>One sentence of the interface in one language.</summary>
internal sealed class SayModel(Interface all, SaySentences say, ISite site, NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true, Name = "language")]
    public string Culture { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public List<string?> Forms { get; set; } = [];

    [BindProperty]
    public bool Back { get; set; }

    public Sentence Sentence { get; private set; } = null!;
    public bool IsOwn { get; private set; }
    public IReadOnlyList<string> Examples { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(CmsPermissions.ChangeSettings)) { return StatusCode(403); }
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await say.OneAsync(Culture, Key, Back ? null : [.. Forms.Select(f => f ?? "")], Reader, cancel);
        Notice(S["Saved. The pages say it so within seconds."]);
        return Redirect($"/admin/languages/{Culture}/sentence/{Key}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (!site.Settings.Languages.Contains(Culture)) { throw RefusedException.Missing(); }
        Sentence = all.Find(Culture, Key) ?? throw RefusedException.Missing();
        IsOwn = await db.Set<OwnSentence>().AnyAsync(s => s.Culture == Culture && s.Key == Key, cancel);
        Examples = Interface.Examples(Culture);
        if (Forms.Count != Sentence.Forms.Count) { Forms = [.. Sentence.Forms]; }
    }
}
