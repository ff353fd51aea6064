using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Portal.Changes;
using Nmap.Portal.Checks;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>One text at the desk: its form, its steps, its languages, its history.</summary>
[RequestFormLimits(ValueLengthLimit = UnsavedText.Longest * 2)]
internal sealed class EditModel(ContentStore store, ContentLibrary library, ContentTypes types, Cms.Content.Desk desk, IRoutes routes,
    Languages languages, History history, TypedText reading, Unsaved unsaved, PlanReview reviews, ChangesTold changes, BesideLive beside, SendOn sendOn, Inserts inserts, IForum forum, ISite site, TimeProvider clock) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    [BindProperty]
    public DateOnly? VisibleFrom { get; set; }

    public ContentItem Item { get; private set; } = null!;

    /// <summary>What readers see meanwhile, when this is a newer wording.</summary>
    public ToReaders? Beside { get; private set; }

    /// <summary>This reader decides whether the newer wording goes out.</summary>
    public bool Decides => Rights.Steps.Any(s => s.Name is "approve" or "publish" or "schedule");
    public ContentType Type => types[Item.ContentType];
    public DeskRights Rights { get; private set; } = null!;
    public Cms.Content.Route Route { get; private set; } = null!;
    public IReadOnlyList<LanguageRow> Languages { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];
    public TextForm? Form { get; private set; }

    /// <summary>What this translation is made from.</summary>
    public ContentItem? Source { get; private set; }
    public bool Stale { get; private set; }
    public IReadOnlyList<Difference> Against { get; private set; } = [];
    public IReadOnlyList<TextRemark> Remarks { get; private set; } = [];
    public bool AsksReason => Remarks.Any(r => r.NeedsReason);
    public bool AsksChange { get; private set; }
    public bool MayPlan => Type.Reviewers.Any(Reader.Is);

    /// <summary>The moment from which readers see what is published or on its way; null when nothing holds it back.</summary>
    public DateTimeOffset? HeldUntil => Item.VisibleFrom > clock.GetUtcNow() ? Item.VisibleFrom : null;

    public DateOnly? LookAgain { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } item || !types[item.ContentType].InEditor) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid && await library.FindAsync(Id, Reader, cancel: cancel) is { } item && types[item.ContentType].InEditor)
        {
            reading.SayAll(Request.Form, Text(item, Request.Form), VisibleFrom, (field, message) => ModelState.AddModelError(field, S[message]));
        }
        return await DoAsync(() => SaveAsync(cancel));
    }

    private async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { } item || !types[item.ContentType].InEditor) { return NotFound(); }
        var draft = reading.Read(Request.Form, Text(item, Request.Form), VisibleFrom);
        ContentItem saved;
        try { saved = await store.SaveAsync(Id, draft, Revision, Reader, cancel); }
        catch (StaleContentException stale)
        {
            (Stale, Against) = (true, Comparison.Of(stale, types[item.ContentType]));
            throw;
        }
        await unsaved.ForgetAsync(Id, Reader, cancel);
        var left = reading.LeftOut(Request.Form, types[item.ContentType]);
        if (SendOn.IsAsked(Request.Form))
        {
            if (await sendOn.RunAsync(saved, Reader, cancel) is { } asks) { return Redirect(asks); }
            Notice(S["Your wording is saved and sent for review."] + left);
            return Redirect("/workspace/content/" + Id);
        }
        Notice((item.State is "in-review" or "approved" && saved.State == "draft" ? S["Your wording is saved. The text is a draft again: send it for approval once more."]
            : item.Published ? S["Your wording is saved as a draft. Readers see the old one until the new one is published."] : S["Your wording is saved."]) + left);
        return Redirect("/workspace/content/" + Id + (Request.Form.ContainsKey(Blocks.TypedBlocks.Button) ? "#blocks" : ""));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Item = (await library.FindAsync(Id, Reader, cancel: cancel))!;
        Beside = await beside.OfAsync(Item, Reader, cancel);
        Rights = await desk.RightsAsync(Item, Reader, cancel);
        // A newer wording that is not for this reader stands over what they see.
        if (!Item.Latest) { Rights = Rights with { MayWrite = false }; }
        Route = await routes.FindAsync(Type.Route, cancel);
        Languages = await languages.OfAsync(Item.LocalizationSet, Reader, cancel);
        History = await history.OfAsync(Id, cancel);
        Source = Item.IsSource ? null : await languages.SourceAsync(Item.LocalizationSet, Reader, cancel);
        Remarks = TextChecks.Of(Item, Type, Source);
        AsksChange = await changes.AsksAsync(Item, cancel);
        LookAgain = MayPlan ? (await reviews.OfAsync(Item.LocalizationSet, cancel))?.On : null;
        if (Rights.MayWrite) { Form = await FormAsync(cancel); }
        else { await inserts.FilledAsync(Item, cancel); }
    }

    private async Task<TextForm> FormAsync(CancellationToken cancel)
    {
        var kept = await unsaved.MineAsync(Id, Reader, cancel);
        var back = kept is not null && Request.Query.ContainsKey("kept") && !Request.HasFormContentType ? Unsaved.Fields(kept) : null;
        var typed = Request.HasFormContentType ? Request.Form : back;
        var form = await TextForm.OfAsync(Text(Item, typed), typed, forum, site, cancel);
        if (back is not null) { (VisibleFrom, Revision) = (CountryTime.Day(back, nameof(VisibleFrom)), long.TryParse(back["Revision"], out var began) ? began : Item.Revision); }
        return form with
        {
            Keep = KeptForm.Of(Id),
            PersonId = Reader.PersonId,
            Unsaved = typed is null ? kept : null,
            VisibleFrom = typed is null ? form.VisibleFrom : VisibleFrom,
            Source = Source,
            Stored = Stale ? Item : null,
            Against = Against,
            Revision = typed is null || Stale ? Item.Revision : Revision,
        };
    }

    private EditedText Text(ContentItem item, IFormCollection? typed) => new(types[item.ContentType], item, typed, !item.IsSource);
}
