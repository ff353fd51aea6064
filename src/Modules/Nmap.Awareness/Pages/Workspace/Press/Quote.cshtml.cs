using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Press;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Awareness.Pages.Workspace.Press;

/// <summary>One quote of the press desk.</summary>
internal sealed class QuoteModel(NmapDb db, ReleaseQuote release) : NmapPage
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public string Id { get; set; } = New;
    [BindProperty] public string? Who { get; set; }
    [BindProperty] public Dictionary<string, string?> Function { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Text { get; set; } = [];
    [BindProperty] public string? ReleasedBy { get; set; }
    [BindProperty] public DateOnly? AgreedOn { get; set; }
    [BindProperty] public long? Revision { get; set; }
    [BindProperty] public bool Withdraw { get; set; }

    internal bool IsNew => Id == New;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(AwarenessPermissions.RunPressDesk)) { return NotFound(); }
        if (IsNew) { return Page(); }
        if (await db.Set<PressQuote>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == Id && q.WithdrawnAt == null, cancel) is not { } quote) { return NotFound(); }
        (Who, ReleasedBy, AgreedOn, Revision) = (quote.Who, quote.ReleasedBy, quote.AgreedOn, quote.Revision);
        (Function, Text) = (quote.Function.All.ToDictionary(t => t.Key, t => (string?)t.Value), quote.Text.All.ToDictionary(t => t.Key, t => (string?)t.Value));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Withdraw) { await release.WithdrawAsync(Id, Reader, cancel); }
        else { await release.RunAsync(IsNew ? null : Id, new(Who, Given(Function), Given(Text), ReleasedBy, AgreedOn), Revision, Reader, cancel); }
        Notice(Withdraw ? S["The quote is taken back, and out of the kit."] : S["Saved."]);
        return Redirect("/workspace/press");
    });

    protected override string FieldName(string? field) => field is "Text" ? $"{field}[{Cultures.Current}]" : field ?? "";

    private static Texts Given(Dictionary<string, string?> typed) => new(typed.Where(t => !string.IsNullOrWhiteSpace(t.Value)).Select(t => KeyValuePair.Create(t.Key, t.Value!.Trim())));
}
