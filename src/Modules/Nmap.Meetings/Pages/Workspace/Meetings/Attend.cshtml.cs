using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class AttendModel(Shelf shelf, ArrangeMeeting arrange, Replies replies, IForum forum, ISite site) : NmapPage
{
    private IReadOnlySet<string> _resident = new HashSet<string>();
    private IReadOnlyDictionary<string, InvitationReply> _replies = new Dictionary<string, InvitationReply>();

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public Dictionary<string, Presence> Presence { get; set; } = [];

    /// <summary>By organisation; for bodies of the State.</summary>
    [BindProperty]
    public Dictionary<string, DelegationLevel?> Level { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public bool MayRecord => Reader.Can(Permissions.Arrange);

    public string Of(string organisationId) => (Presence.TryGetValue(organisationId, out var typed) ? typed
        : Meeting.Attendance.FirstOrDefault(a => a.OrganisationId == organisationId)?.Presence ?? Said(organisationId)).ToString();

    /// <summary>What was answered to the invitation is what to expect; it counts once it is saved here.</summary>
    private Presence Said(string organisationId) => !MayRecord ? Nmap.Meetings.Presence.Unknown : _replies.GetValueOrDefault(organisationId) switch
    {
        { Answer: ReplyAnswer.NotComing } => Nmap.Meetings.Presence.Excused,
        { Answer: ReplyAnswer.Coming, Alternate: not null } => Nmap.Meetings.Presence.Alternate,
        { Answer: ReplyAnswer.Coming } => Nmap.Meetings.Presence.Present,
        _ => Nmap.Meetings.Presence.Unknown,
    };

    public string LevelOf(string organisationId)
        => (Level.TryGetValue(organisationId, out var typed) ? typed : Meeting.Attendance.FirstOrDefault(a => a.OrganisationId == organisationId)?.Level)?.ToString() ?? "";

    /// <summary>Whether somebody with a duty station in the country spoke for it on the day.</summary>
    public bool IsVisiting(string organisationId) => !_resident.Contains(organisationId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await arrange.SetAttendanceAsync(Id, Presence, Level.Where(l => l.Value is not null).ToDictionary(l => l.Key, l => l.Value!.Value), Reader, cancel);
        Notice(S["Attendance is saved."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        var day = site.DayOf(Meeting.StartsAt);
        _replies = await replies.InForceAsync(Meeting, cancel);
        _resident = await forum.ResidentAsync(day, cancel);
        var there = Meeting.Attendance.Select(a => a.OrganisationId).ToHashSet();
        Organisations = [.. (await forum.MembersAsync(day, cancel)).Concat((await forum.OrganisationsAsync(cancel)).Where(o => there.Contains(o.Id) || o.Observer)).DistinctBy(o => o.Id)];
    }
}
