using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>Begins a text, or its translation beside the source.</summary>
[RequestFormLimits(ValueLengthLimit = UnsavedText.Longest * 2)]
internal sealed class NewModel(ContentStore store, ContentTypes types, Languages languages, TypedText reading, Unsaved unsaved, SendOn sendOn, IForum forum, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Set { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Culture { get; set; }

    [BindProperty]
    public DateOnly? VisibleFrom { get; set; }

    public TextForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (types.Find(Type) is not { InEditor: true } type || (Culture is not null && !site.Settings.Languages.Contains(Culture))) { return NotFound(); }
        if (!type.Writers.Any(Reader.Is)) { return StatusCode(403); }
        if (Set is not null && await languages.SourceAsync(Set, Reader, cancel) is null) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid && types.Find(Type) is { InEditor: true }) { reading.SayAll(Request.Form, Text(Request.Form), VisibleFrom, (field, message) => ModelState.AddModelError(field, S[message])); }
        return DoAsync(() => SaveAsync(cancel));
    }

    private async Task<IActionResult> SaveAsync(CancellationToken cancel)
    {
        if (types.Find(Type) is not { InEditor: true } || (Set is not null && await languages.SourceAsync(Set, Reader, cancel) is null)) { return NotFound(); }
        var draft = reading.Read(Request.Form, Text(Request.Form), VisibleFrom) with { LocalizationSet = Set };
        var item = await store.CreateAsync(draft, Reader, cancel);
        await unsaved.ForgetAsync(Kept.Subject, Reader, cancel);
        var left = reading.LeftOut(Request.Form, types[item.ContentType]);
        if (SendOn.IsAsked(Request.Form))
        {
            if (await sendOn.RunAsync(item, Reader, cancel) is { } asks) { return Redirect(asks); }
            Notice(S["Your wording is saved and sent for review."] + left);
            return Redirect("/workspace/content/" + item.ContentItemId);
        }
        Notice((item.Audience.Kind == AudienceKind.Organisations
            ? S["The draft is saved. Readers do not see it. Of those who look through texts, only people of the organisations you named can read it already."]
            : S["The draft is saved. Readers do not see it. Besides you, those who look through texts can read it already: the lead, the deputies, the secretariat and communications staff."]) + left);
        return Redirect("/workspace/content/" + item.ContentItemId + (Request.Form.ContainsKey(Blocks.TypedBlocks.Button) ? "#blocks" : ""));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var source = Set is null ? null : await languages.SourceAsync(Set, Reader, cancel);
        var kept = await unsaved.MineAsync(Kept.Subject, Reader, cancel);
        var back = kept is not null && Request.Query.ContainsKey("kept") && !Request.HasFormContentType ? Unsaved.Fields(kept) : null;
        var typed = Request.HasFormContentType ? Request.Form : back;
        var form = await TextForm.OfAsync(Text(typed), typed, forum, site, cancel);
        if (back is not null) { VisibleFrom = CountryTime.Day(back, nameof(VisibleFrom)); }
        Form = form with { Source = source, Languages = source is null ? site.Settings.Languages : [], VisibleFrom = VisibleFrom, Keep = Kept, PersonId = Reader.PersonId, Unsaved = typed is null ? kept : null };
        if (source is not null && typed is null) { Form = Form with { Audience = source.Audience.Kind == AudienceKind.Organisations ? "organisations" : source.Audience.ToString(), Named = [.. source.Audience.Ids] }; }
    }

    private KeptForm Kept => KeptForm.New(Type, Set, Request.Query["culture"].FirstOrDefault());

    private EditedText Text(IFormCollection? typed)
        => new(types[Type], null, typed, Set is not null) { Culture = typed?["Culture"].FirstOrDefault() is { } chosen && site.Settings.Languages.Contains(chosen) && Set is null ? chosen : Culture ?? Cultures.Current };
}
