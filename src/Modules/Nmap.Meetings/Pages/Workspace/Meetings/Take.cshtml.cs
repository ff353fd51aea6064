using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Takes the minutes of one agenda item. Two people on two items do not meet; on one item the later save is shown what stands.</summary>
internal sealed class TakeModel(Shelf shelf, WriteMinutes write, WishWords wishes, IForum forum, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public List<MinutesEntry> Entries { get; set; } = [];

    /// <summary>Digest of the item's text that the writer started from.</summary>
    [BindProperty]
    public string? Revision { get; set; }

    [BindProperty]
    public string? Culture { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public AgendaItem AgendaItem { get; private set; } = null!;
    public bool HasMinutes { get; private set; }

    /// <summary>What was asked to be kept among members when the minutes went out before.</summary>
    public IReadOnlyList<string> Wished { get; private set; } = [];
    public MinutesItem? Stored { get; private set; }
    public IReadOnlyList<(string Text, bool? Added)>? Diff { get; private set; }
    public IReadOnlyList<Organisation> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes)) { return NotFound(); }
        await LoadAsync(cancel);
        if (!Meeting.HasStarted(site.Now)) { Notice(S["Minutes are taken once the meeting has begun."]); return Redirect($"/workspace/meetings/{Id}"); }
        // What stands for a few organisations is the writer's while it is written, and no longer.
        if (await shelf.MinutesOfAsync(Id, Reader, cancel) is { IsDraft: false }) { return Redirect($"/workspace/meetings/{Id}/minutes"); }
        var item = await ItemAsync(cancel);
        Revision = MinutesEntry.Digest(item);
        Entries = MinutesEntry.Of(item, Culture!);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var typed = MinutesEntry.ToItem(Entries, AgendaItem.Id, Culture!);
        if (!HasMinutes && Entries.TrueForAll(e => string.IsNullOrWhiteSpace(e.Text))) { return Redirect(After); }
        await write.WriteIntoAsync(Id, Culture!, (body, _) => body.With(typed(Unchanged(body.For(AgendaItem.Id)))), Reader, cancel);
        Notice(S["Item {0} is saved.", Number]);
        return Redirect(After);
    });

    private string After => Next == "here" ? $"/workspace/meetings/{Id}/minutes/{Number}"
        : $"/workspace/meetings/{Id}/minutes" + (Number >= Meeting.Agenda.Count ? "" : $"/{Number + 1}");

    private MinutesItem Unchanged(MinutesItem stored)
    {
        if (MinutesEntry.Digest(stored) == Revision || MinutesEntry.Says(Entries, stored, Culture!)) { return stored; }
        Stored = stored;
        throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody saved this item while you were writing. Both texts stand in the form now: take out what is double, then save."));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        AgendaItem = Meeting.InOrder.ElementAtOrDefault(Number - 1) ?? throw RefusedException.Missing();
        var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel);
        HasMinutes = minutes is not null;
        Wished = minutes is null ? [] : await wishes.SayAsync(Wish.Of(Meeting, minutes).Where(w => w.IsUnderItem(Number)), cancel);
        Culture = minutes?.Culture ?? Culture ?? Cultures.Current;
        Owners = await forum.SpeakersAsync(minutes?.Body.For(AgendaItem.Id), site.Today, cancel);
        if (Stored is not null) { Revision = MinutesEntry.Digest(Stored); ModelState.Remove(nameof(Revision)); ShowBoth(Stored); }
    }

    private void ShowBoth(MinutesItem stored)
    {
        Diff = WordDiff.Of(MinutesEntry.Wording(MinutesEntry.Of(stored, Culture!)), MinutesEntry.Wording(Entries));
        Entries = MinutesEntry.Beside(Entries, stored, Culture!);
        foreach (var name in ModelState.Keys.Where(k => k.StartsWith(nameof(Entries), StringComparison.Ordinal)).ToList()) { ModelState.Remove(name); }
    }

    private async Task<MinutesItem> ItemAsync(CancellationToken cancel)
        => (await shelf.MinutesOfAsync(Id, Reader, cancel))?.Body.For(AgendaItem.Id) ?? new MinutesItem { AgendaItemId = AgendaItem.Id };
}
