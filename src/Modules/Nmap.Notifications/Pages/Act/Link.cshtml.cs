using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Links;

namespace Nmap.Notifications.Pages.Act;

/// <summary>One-purpose links: opening one changes nothing and signs nobody in; the button does the one thing it says.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LinkModel(ReadLink read, UseLink use, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Code { get; set; } = "";
    [BindProperty] public Dictionary<string, string?> Fields { get; set; } = [];
    [BindProperty] public bool Undo { get; set; }

    /// <summary>Of the object as the form showed it.</summary>
    [BindProperty] public string? Version { get; set; }

    public LinkSeen Seen { get; private set; } = new(LinkState.Unknown);
    public string Contact => site.Settings.ContactEmail;

    /// <summary>It changed while the form was filled in: the form is shown once more, beside what stands now.</summary>
    public bool Again => HttpMethods.IsPost(Request.Method) && !Undo && Seen.CanGoOn;

    /// <summary>What was typed and not recorded, so that it can be copied.</summary>
    public IReadOnlyList<(string Label, string Text)> Unsent => !HttpMethods.IsPost(Request.Method) || Undo || Seen.JustDone ? []
        : [.. Fields.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (Field: Seen.Offer?.Fields.FirstOrDefault(o => o.Name == f.Key), f.Value))
            .Where(f => f.Field?.Options is null).Select(f => (f.Field?.Label ?? S["Your words"].Value, f.Value!))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        Seen = Undo ? await use.UndoAsync(Code, cancel) : await use.RunAsync(Code, Fields.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!), Version, cancel);
        if (Undo && Seen.State == LinkState.Open) { Notice(S["Taken back."]); }
        return Seen.State is LinkState.Open or LinkState.Done && !Seen.Held && Unsent.Count == 0 ? Redirect(Request.Path) : Show();
    });

    public string Name(ActField field) => $"{nameof(Fields)}[{field.Name}]";

    /// <summary>What was typed into a field that has to be asked anew.</summary>
    public string? Hint(ActField field) => Again && field is { Anew: true, Options: null } && !string.IsNullOrWhiteSpace(Fields.GetValueOrDefault(field.Name)) ? S["You had written {0}. It may stand for something else now: enter it again.", Cultures.Code(Fields[field.Name]!)] : field.Hint;

    public string Value(ActField field) => Again && field.Anew ? "" : Fields.TryGetValue(field.Name, out var typed) ? typed ?? "" : Seen.Given.GetValueOrDefault(field.Name) ?? field.Value;

    protected override string FieldName(string? field) => string.IsNullOrEmpty(field) ? "" : $"{nameof(Fields)}[{field}]";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Seen = await read.RunAsync(Code, cancel);
        Show();
    }

    private IActionResult Show()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.StatusCode = Seen.State switch { LinkState.Unknown => 404, LinkState.Open or LinkState.Done or LinkState.Closed => 200, _ => Again ? 200 : 410 };
        return Page();
    }
}
