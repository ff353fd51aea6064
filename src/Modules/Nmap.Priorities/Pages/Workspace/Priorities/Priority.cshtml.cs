using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Contracts;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Pages.Workspace.Priorities;

/// <summary>One priority, and how far it came.</summary>
internal sealed class PriorityModel(ContentLibrary library, ContentTypes types, Desk desk, PriorityShelf shelf, KeepPriorities keep, IDecisions decisions, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Stage { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary>Number of the decision that is meant, whatever was asked about it.</summary>
    [BindProperty] public string? Sure { get; set; }

    public ContentView View { get; private set; } = null!;
    public bool MayWrite { get; private set; }
    public IReadOnlyList<string> Stages { get; private set; } = [];
    public DateOnly ChangedOn { get; private set; }

    /// <summary>A decision from before the last change, about which one asks.</summary>
    public DecisionRecord? Doubted { get; private set; }

    /// <summary>A decision adopted it, and still not everybody reads it.</summary>
    public bool IsKept { get; private set; }
    public IReadOnlyDictionary<string, string> Decisions { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { ContentType: nameof(Priority) }) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (await library.FindAsync(Id, Reader, cancel: cancel) is not { ContentType: nameof(Priority) } item) { return NotFound(); }
        if (string.IsNullOrEmpty(Stage)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a stage."), nameof(Stage)); }
        await keep.MoveAsync(item.LocalizationSet, Stage, Decision, Sure is not null && Sure == Decision, Reason, Reader, cancel);
        Notice(S["The stage is saved with today’s day."]);
        return Redirect("/workspace/priorities/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var item = (await library.FindAsync(Id, Reader, cancel: cancel))!;
        View = new(types[item.ContentType], item);
        MayWrite = (await desk.RightsAsync(item, Reader, cancel)).MayWrite;
        Stages = Reader.Can(PriorityPermissions.Rank) ? [.. PriorityType.Next(PriorityWay.Of(item).Stage).Where(s => s != PriorityType.Adopted || Reader.Can(PriorityPermissions.Adopt))] : [];
        if (Stages.Contains(PriorityType.Adopted)) { Decisions = await shelf.DecisionsAsync(Reader, cancel); }
        ChangedOn = site.DayOf(item.ModifiedUtc);
        Doubted = Stage == PriorityType.Adopted && Decision is { Length: > 0 } number && await decisions.FindAsync(number, Reader, cancel) is { } found && found.IsBefore(ChangedOn) ? found : null;
        IsKept = PriorityWay.Of(item).WasAdopted && !(await shelf.AllAsync(Reader.Stranger, cancel)).ContainsKey(item.LocalizationSet);
    }
}
