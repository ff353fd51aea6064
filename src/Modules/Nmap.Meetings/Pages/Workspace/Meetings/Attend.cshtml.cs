using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Who was in the room, organisation by organisation. Until the minutes are adopted; then it is only read.</summary>
internal sealed class AttendModel(Shelf shelf, RecordAttendance record, Replies replies, IForum forum, ISite site) : NmapPage
{
    private const int RoomForGuests = 2;

    private IReadOnlySet<string> _resident = new HashSet<string>();
    private IReadOnlyDictionary<string, InvitationReply> _replies = new Dictionary<string, InvitationReply>();

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    // Named, so that a form without any of them is not read as one of them.
    [BindProperty(Name = nameof(Presence))]
    public Dictionary<string, Presence> Presence { get; set; } = [];

    /// <summary>By organisation; for bodies of the State.</summary>
    [BindProperty(Name = nameof(Level))]
    public Dictionary<string, DelegationLevel?> Level { get; set; } = [];

    [BindProperty(Name = nameof(Person))]
    public Dictionary<string, string?> Person { get; set; } = [];

    /// <summary>By organisation: the agenda item at which it came late.</summary>
    [BindProperty(Name = nameof(Came))]
    public Dictionary<string, string?> Came { get; set; } = [];

    [BindProperty(Name = nameof(Left))]
    public Dictionary<string, string?> Left { get; set; } = [];

    [BindProperty(Name = nameof(Guests))]
    public List<GuestEntry> Guests { get; set; } = [];

    /// <summary>By organisation: what its row said when the form was opened.</summary>
    [BindProperty(Name = nameof(Was))]
    public Dictionary<string, string?> Was { get; set; } = [];

    [BindProperty(Name = nameof(GuestsWere))]
    public string? GuestsWere { get; set; }

    /// <summary>The guests that this form answers to: those it began with, so that what somebody added meanwhile stays, until it is said that they changed.</summary>
    public string GuestsSeen => HttpMethods.IsPost(Request.Method) && ModelState.GetFieldValidationState("Guests[0].Name") != ModelValidationState.Invalid ? GuestsWere ?? "" : GuestsAre;

    private string GuestsAre => RecordAttendance.MarkOf(Meeting.Guests.Select(g => new GuestLine(g.Name, g.Organisation)));

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public Quorum Quorum { get; private set; } = null!;
    public bool IsFrozen { get; private set; }
    public bool MayRecord => Reader.Can(Permissions.Arrange) && !IsFrozen;

    /// <summary>Nobody recorded this reader's organisation as present, and it can still say so.</summary>
    public bool MayState => !IsFrozen && Meeting.HasStarted(site.Now) && Meeting.State != MeetingState.Cancelled && Reader.Can(Permissions.Answer)
        && Reader.Organisation is { } mine && Row(mine) is not { IsThere: true } and not { Statement: StatementState.Open };

    public string Of(string organisationId) => (Presence.TryGetValue(organisationId, out var typed) ? typed : Row(organisationId)?.Presence ?? Said(organisationId)).ToString();

    /// <summary>What was answered to the invitation is what to expect; it counts once it is saved here.</summary>
    private Presence Said(string organisationId) => !MayRecord ? Nmap.Meetings.Presence.Unknown : _replies.GetValueOrDefault(organisationId) switch
    {
        { Answer: ReplyAnswer.NotComing } => Nmap.Meetings.Presence.Excused,
        { Answer: ReplyAnswer.Coming, Alternate: not null } => Nmap.Meetings.Presence.Alternate,
        { Answer: ReplyAnswer.Coming } => Nmap.Meetings.Presence.Present,
        _ => Nmap.Meetings.Presence.Unknown,
    };

    /// <summary>Who was named to come in place of the representative; until somebody records who came.</summary>
    public string? AlternateOf(string organisationId) => MayRecord && Row(organisationId) is null && _replies.GetValueOrDefault(organisationId) is { Answer: ReplyAnswer.Coming, Alternate: { } name } ? name : null;

    public string LevelOf(string organisationId) => (Level.TryGetValue(organisationId, out var typed) ? typed : Row(organisationId)?.Level)?.ToString() ?? "";

    /// <summary>An empty text is lost on its way through a form; a row that nobody filled says so.</summary>
    public string Mark(string organisationId) => (Row(organisationId) ?? new()).Mark;

    public Attendance? Row(string organisationId) => Meeting.Attendance.FirstOrDefault(a => a.OrganisationId == organisationId);

    /// <summary>Whether somebody with a duty station in the country spoke for it on the day.</summary>
    public bool IsVisiting(string organisationId) => !_resident.Contains(organisationId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var lines = Presence.Select(p => new AttendanceLine(p.Key, p.Value, Level.GetValueOrDefault(p.Key), Person.GetValueOrDefault(p.Key), Came.GetValueOrDefault(p.Key), Left.GetValueOrDefault(p.Key)) { Was = Was.GetValueOrDefault(p.Key) });
        await record.RunAsync(Id, [.. lines], [.. Guests.Select(g => new GuestLine(g.Name, g.Organisation))], Reader, cancel, GuestsWere ?? "");
        Notice(S["Attendance is saved."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        IsFrozen = (await shelf.MinutesOfAsync(Id, Reader, cancel))?.State == MinutesStates.Adopted;
        var day = site.DayOf(Meeting.StartsAt);
        _replies = await replies.InForceAsync(Meeting, cancel);
        _resident = await forum.ResidentAsync(day, cancel);
        var (members, there) = (await forum.MembersAsync(day, cancel), Meeting.Attendance.Select(a => a.OrganisationId).ToHashSet());
        Organisations = [.. members.Concat((await forum.OrganisationsAsync(cancel)).Where(o => there.Contains(o.Id) || o.Observer)).DistinctBy(o => o.Id)];
        Quorum = Quorum.Of(Meeting, members);
        if (Guests.Count > 0) { return; }
        Guests = [.. Meeting.Guests.Select(g => new GuestEntry { Name = g.Name, Organisation = g.Organisation }), .. Enumerable.Range(0, RoomForGuests).Select(_ => new GuestEntry())];
    }

    public sealed class GuestEntry
    {
        public string? Name { get; set; }
        public string? Organisation { get; set; }
    }
}
