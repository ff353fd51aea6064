using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Media.Contracts;
using Nmap.Meetings.Data;
using Nmap.Meetings.Notes;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>A Word file of notes becomes pieces to check; the checked pieces are added to the minutes. Between the two, they stand in the form only.</summary>
[RequestFormLimits(ValueCountLimit = MostFields)]
internal sealed class ImportModel(Shelf shelf, BringInNotes bring, IFileStore files, TakeNotes keys, IForum forum, ISite site) : NmapPage
{
    private const int MostFields = 8 * WordNotes.MostLines;
    private static readonly FileRules s_rules = new([FileKind.Docx], 10 * 1024 * 1024, nameof(File));

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public new IFormFile? File { get; set; }

    [BindProperty]
    public List<NoteEntry> Entries { get; set; } = [];

    [BindProperty]
    public string? Culture { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public bool HasMinutes { get; private set; }
    public IReadOnlyList<Organisation> Owners { get; private set; } = [];
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes)) { return NotFound(); }
        await LoadAsync(cancel);
        if (!Meeting.HasStarted(site.Now)) { Notice(S["Minutes are taken once the meeting has begun."]); return Redirect($"/workspace/meetings/{Id}"); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        WriteMinutes.Allow(Reader);
        await LoadAsync(cancel);
        if (Entries.Count == 0) { return await ReadAsync(cancel); }
        var texts = NoteEntry.Checked(Entries, Meeting.Agenda.Count, site.DayOf(Meeting.StartsAt), Owners);
        var added = await bring.RunAsync(Id, Culture!, texts, Reader, cancel);
        Notice(S.Plural(added, "{0} text was added to the minutes.", "{0} texts were added to the minutes."));
        return Redirect($"/workspace/meetings/{Id}/minutes");
    });

    private async Task<IActionResult> ReadAsync(CancellationToken cancel)
    {
        if (File is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a Word file."), nameof(File)); }
        var notes = WordNotes.Read(await files.CleanAsync(File, s_rules, cancel), nameof(File));
        LeftOut = notes.LeftOut;
        var names = Owners.ToDictionary(o => o.Id, o => o.Name.ToString());
        Entries = [.. NotesReader.Sort(notes.Lines, Meeting, Owners, site.DayOf(Meeting.StartsAt), await keys.ReadingAsync(Meeting, null, cancel)).Select(n => NoteEntry.Of(n, names))];
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        var minutes = await shelf.MinutesOfAsync(Id, Reader, cancel);
        HasMinutes = minutes is not null;
        Culture = minutes?.Culture ?? Culture ?? Cultures.Current;
        Owners = await forum.MembersAsync(site.Today, cancel);
    }
}
