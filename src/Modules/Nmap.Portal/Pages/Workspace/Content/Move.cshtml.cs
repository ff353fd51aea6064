using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Changes;
using Nmap.Portal.Checks;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>One step of a text along its route, confirmed with the text in view.</summary>
internal sealed class MoveModel(ContentStore store, ContentLibrary library, ContentTypes types, Cms.Content.Desk desk, IRoutes routes, Inserts inserts, ChangesTold changes, TellChange tell, BesideLive besides, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What changed for readers, and why.</summary>
    [BindProperty]
    public string? Changed { get; set; }

    /// <summary>No reader would notice.</summary>
    [BindProperty]
    public bool Cosmetic { get; set; }

    /// <summary><c>publish</c>: whoever approves and may publish does both by one press.</summary>
    [BindProperty]
    public string? Then { get; set; }

    [BindProperty]
    public long? Revision { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    /// <summary>Other published languages of the text that are withdrawn with it.</summary>
    [BindProperty]
    public List<string> Also { get; set; } = [];

    public IReadOnlyList<ItemCard> OtherLanguages { get; private set; } = [];
    public ContentItem Item { get; private set; } = null!;

    /// <summary>What readers see meanwhile, when this is a newer wording.</summary>
    public ToReaders? Beside { get; private set; }

    public bool Withdraws => To is { Withdrawn: true };

    /// <summary>The wording that the step is about.</summary>
    public ContentItem Meant => Withdraws && Beside is { } beside ? beside.Live : Item;
    public ContentType Type => types[Item.ContentType];
    public IReadOnlyList<TextRemark> Remarks { get; private set; } = [];
    public bool ReasonNeeded => Taken.ReasonRequired || Remarks.Any(r => r.NeedsReason);
    public bool AsksChange { get; private set; }
    public RouteStep Taken { get; private set; } = null!;
    public RouteState? To { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } item || !types[item.ContentType].InEditor) { return NotFound(); }
        if ((await desk.RightsAsync(item, Reader, cancel)).Steps.All(s => s.Name != Step)) { return StatusCode(403); }
        await LoadAsync(cancel);
        Also = [.. OtherLanguages.Select(o => o.ItemId)];
        if (AsksChange && (Beside?.Note ?? await changes.LastMeantAsync(Item, cancel)) is { } meant) { (Changed, Cosmetic) = (meant.Line, meant.Line is null); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } before || !types[before.ContentType].InEditor) { return NotFound(); }
        if (await AsksAsync(before, Step, cancel)) { await tell.RunAsync(before, Changed, Cosmetic, Reader, cancel); }
        DateTimeOffset? at = On is { } day ? CountryTime.At(day, Time, site.Zone) ?? throw new RefusedException(Refusal.Invalid, CountryTime.Fault, "Time") : null;
        var item = await store.MoveAsync(Id, Step, Reason, Revision, Reader, at, cancel);
        foreach (var other in (await OthersAsync(before, cancel)).Where(o => Also.Contains(o.ItemId))) { await store.MoveAsync(other.ItemId, Step, Reason, null, Reader, null, cancel); }
        if (Step == "approve" && Then == "publish" && (await desk.RightsAsync(item, Reader, cancel)).Steps.Any(s => s.Name == Then))
        {
            if (await AsksAsync(item, Then, cancel)) { return Redirect($"/workspace/content/{Id}/move/{Then}"); }
            item = await store.MoveAsync(Id, Then, null, null, Reader, null, cancel);
        }
        var state = (await routes.FindAsync(types[item.ContentType].Route, cancel)).State(item.State);
        var seen = await library.FindAsync(Id, Reader, cancel: cancel) is not null;
        Notice(item.Latest || !seen ? S["Done. The text is now: {0}.", state is { Label.IsEmpty: false } ? S[state.Label.ToString()].Value : item.State]
            : S["Readers no longer see the text. The newer wording stands here, at the desk."]);
        return Redirect(seen ? "/workspace/content/" + Id : "/workspace/content");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Item = (await library.FindAsync(Id, Reader, cancel: cancel))!;
        Remarks = ReasonToGoOn.Asks(Step) ? TextChecks.Of(Item, Type) : [];
        AsksChange = await AsksAsync(Item, Step, cancel);
        Beside = await besides.OfAsync(Item, Reader, cancel);
        await inserts.FilledAsync(Item, cancel);
        var route = await routes.FindAsync(Type.Route, cancel);
        Taken = route.Transitions.FirstOrDefault(t => t.Name == Step) ?? throw RefusedException.Missing();
        To = route.State(Taken.To);
        Revision ??= Item.Revision;
        OtherLanguages = await OthersAsync(Item, cancel);
    }

    private async Task<bool> AsksAsync(ContentItem item, string step, CancellationToken cancel)
        => ChangeAsked.Asks(step) && await changes.AsksAsync(item, cancel) && (ChangeAsked.IsWriters(step) || await changes.OfVersionAsync(item, cancel) is null);

    private async Task<IReadOnlyList<ItemCard>> OthersAsync(ContentItem item, CancellationToken cancel)
        => Step != "withdraw" ? [] : [.. (await library.VisibleTo(Reader).InSet(item.LocalizationSet).CardsAsync(0, 100, cancel)).Where(o => o.ItemId != item.ContentItemId)];

    protected override string FieldName(string? field) => field == "At" ? nameof(On) : field ?? "";
}
