using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The second screen in the room: the item, its time, and what is being recorded under it. Loads anew without a script.</summary>
internal sealed class ScreenModel(Shelf shelf, RunTheRoom room, IForum forum, ISite site) : NmapPage
{
    public const int Seconds = 20;

    private Dictionary<string, Organisation> _organisations = [];

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Number of the item to go to.</summary>
    [BindProperty]
    public int GoTo { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Still { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public AgendaItem? Item { get; private set; }
    public int Number { get; private set; }
    public string Culture { get; private set; } = "en";
    public Quorum Quorum { get; private set; } = null!;
    public bool MayChoose => Reader.Can(Permissions.TakeMinutes);

    /// <summary>Decisions and action points of the item that everybody in the room may see.</summary>
    public IReadOnlyList<(string Number, MinutesText Text)> Recorded { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        await LoadAsync(cancel);
        if (!Still) { Response.Headers["Refresh"] = Seconds.ToString(CultureInfo.InvariantCulture); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await room.GoToAsync(Id, GoTo, Reader, cancel);
        return Redirect($"/workspace/meetings/{Id}/screen");
    });

    public string Name(string organisationId) => _organisations.TryGetValue(organisationId, out var found) ? found.Name.ToString() : "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Number = Meeting.PlaceOf(Meeting.CurrentItemId) ?? 1;
        Item = Meeting.InOrder.ElementAtOrDefault(Number - 1);
        _organisations = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id);
        Quorum = Quorum.Of(Meeting, await forum.MembersAsync(site.DayOf(Meeting.StartsAt), cancel));
        // While the room sits everybody in it sees the draft grow; afterwards the minutes have their own readers.
        var minutes = await shelf.MinutesOfAsync(Id, Meeting.IsInTheRoom(site.Now) ? Cms.Access.Reader.System : Reader, cancel);
        if (minutes is null || Item is null) { return; }
        Culture = minutes.Culture;
        Recorded = [.. MinutesNumbers.Of(minutes.Body.For(Item.Id), Number).Where(t => Words.OfMark(t.Number) is not null && IsForTheRoom(t.Text.Audience))];
    }

    // A screen is read by all who sit before it: what named organisations or its author alone may read never stands there.
    private static bool IsForTheRoom(Audience audience) => audience.Kind is AudienceKind.Public or AudienceKind.Members or AudienceKind.ChathamHouse;
}
