using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Capture;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>One box for what is said under an agenda item; lines with a key become decisions, action points, challenges and reservations.</summary>
internal sealed class NotesModel(Shelf shelf, TakeNotes take, Jot jot, WishWords wishes, IForum forum, ISite site) : NmapPage
{
    private MinutesItem? _stored;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Lines { get; set; }

    /// <summary>Digest of the item's text that the writer started from.</summary>
    [BindProperty]
    public string? Revision { get; set; }

    [BindProperty]
    public string? Culture { get; set; }

    /// <summary>Begins with what was kept and not saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Kept { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public AgendaItem AgendaItem { get; private set; } = null!;
    public bool HasMinutes { get; private set; }

    /// <summary>What was asked to be kept among members when the minutes went out before.</summary>
    public IReadOnlyList<string> Wished { get; private set; } = [];
    public Jotting? Unsaved { get; private set; }
    public IReadOnlyList<NoteLine> Read { get; private set; } = [];
    public IReadOnlyList<(string Text, bool? Added)>? Diff { get; private set; }
    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public string Example => Organisations.Select(o => o.Code).FirstOrDefault(c => c.Length > 0) ?? "org";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes)) { return NotFound(); }
        await LoadAsync(cancel);
        if (!Meeting.HasStarted(site.Now)) { Notice(S["Minutes are taken once the meeting has begun."]); return Redirect($"/workspace/meetings/{Id}"); }
        // What stands for a few organisations is the writer's while it is written, and no longer.
        if (await shelf.MinutesOfAsync(Id, Reader, cancel) is { IsDraft: false }) { return Redirect($"/workspace/meetings/{Id}/minutes"); }
        Unsaved = await jot.MineAsync(Id, AgendaItem.Id, JottingKind.Draft, Reader, cancel) is { } kept && kept.Text != CleanText.Of(Lines) ? kept : null;
        if (Kept && Unsaved is not null) { (Lines, Unsaved) = (Unsaved.Text, null); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (!HasMinutes && string.IsNullOrWhiteSpace(Lines)) { return Redirect(After); }
        var taken = await take.ReplaceAsync(Id, Number, Lines, Culture!, Unchanged, Reader, cancel);
        await jot.KeepAsync(Id, Number, JottingKind.Draft, null, Reader, cancel);
        var unclear = taken.Lines.Count(l => l.Fault is not null);
        Notice(unclear == 0 ? S["Item {0} is saved.", Number] : S.Plural(unclear, "Item {1} is saved. {0} line stayed prose; below stands what it lacks.", "Item {1} is saved. {0} lines stayed prose; below stands what they lack.", Number));
        return Redirect(unclear == 0 && Next != "here" ? After : $"/workspace/meetings/{Id}/notes/{Number}");
    });

    public string Name(string? organisationId) => Organisations.FirstOrDefault(o => o.Id == organisationId)?.Name.ToString() ?? "";

    private string After => $"/workspace/meetings/{Id}/" + (Number >= Meeting.Agenda.Count ? "minutes" : $"notes/{Number + 1}");

    private string Typed(MinutesItem item) => NotesText.Of(item, Culture!, Organisations, S);

    private void Unchanged(MinutesItem stored)
    {
        if (MinutesEntry.Digest(stored) == Revision || Typed(stored) == CleanText.Of(Lines)) { return; }
        _stored = stored;
        throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody saved this item while you were writing. Both texts stand in the form now: take out what is double, then save."), nameof(Lines));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        AgendaItem = Meeting.InOrder.ElementAtOrDefault(Number - 1) ?? throw RefusedException.Missing();
        var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel);
        var item = _stored ?? minutes?.Body.For(AgendaItem.Id) ?? new() { AgendaItemId = AgendaItem.Id };
        (HasMinutes, Culture) = (minutes is not null, minutes?.Culture ?? Culture ?? Cultures.Current);
        Wished = minutes is null ? [] : await wishes.SayAsync(Wish.Of(Meeting, minutes).Where(w => w.IsUnderItem(Number)), cancel);
        Organisations = await forum.OrganisationsAsync(cancel);
        if (_stored is not null) { ShowBoth(item); }
        Lines ??= Typed(item);
        Revision ??= MinutesEntry.Digest(item);
        if (Lines.Length <= MinutesItem.Longest) { Read = (await take.ReadingAsync(Meeting, item, cancel)).Read(CleanText.Of(Lines)); }
    }

    /// <summary>What one typed and what somebody else stored meanwhile: saving once more loses neither.</summary>
    private void ShowBoth(MinutesItem stored)
    {
        var (mine, theirs) = (CleanText.Of(Lines), Typed(stored));
        Diff = WordDiff.Of(theirs, mine);
        var have = mine.Split('\n').ToHashSet();
        (Lines, Revision) = (string.Join('\n', [mine, .. theirs.Split('\n').Where(l => !have.Contains(l))]), MinutesEntry.Digest(stored));
        ModelState.Remove(nameof(Revision));
        if (ModelState.TryGetValue(nameof(Lines), out var entry)) { (entry.RawValue, entry.AttemptedValue) = (Lines, Lines); }
    }
}
