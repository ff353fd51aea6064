using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>How far the newest letter about these minutes came, by organisation and person; sends it to one person again.</summary>
internal sealed class DeliveryModel(NmapDb db, Shelf shelf, IDeliveries deliveries, IForum forum, ISite site) : NmapPage
{
    internal sealed record Row(string Organisation, string? PersonId, string Person, string State, string Colour, DateTimeOffset? At, string? Reason, bool MaySendAgain, bool Answered);

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Person { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    private string? About => Minutes.State == MinutesStates.Adopted ? Minutes.AdoptionLetter : Minutes.CirculationLetter;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes) && !Reader.Can(Permissions.ConfirmPaper)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(Permissions.TakeMinutes) && !Reader.Can(Permissions.ConfirmPaper)) { throw RefusedException.Missing(); }
        await LoadAsync(cancel);
        var person = Person is null ? null : await forum.PersonAsync(Person, cancel);
        await using var work = await db.BeginAsync(cancel);
        if (person?.Email is not { } email || About is not { } about || !await deliveries.ResendAsync(about, person.Id, email, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("There is no letter to this person that could be sent again.")); }
        await db.CommitAsync(new Cms.Audit.Act("Minutes.LetterSentAgain", nameof(Minutes), Minutes.Id, Reader) { Details = new Dictionary<string, string> { ["person"] = person.Id } }, cancel);
        Notice(S["The letter is on its way again."]);
        return Redirect($"/workspace/meetings/{Id}/minutes/delivery");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        var letters = About is { } about ? (await deliveries.OfAsync(about, cancel)).ToDictionary(d => d.PersonId) : [];
        var answered = Minutes.Answers.Where(a => a.State == AnswerState.Late || Minutes.Counts(a)).Select(a => a.OrganisationId).ToHashSet();
        List<Row> rows = [];
        foreach (var member in await forum.MembersAsync(site.Today, cancel))
        {
            var people = await forum.RepresentativesAsync(member.Id, site.Today, cancel);
            if (people.Count == 0) { rows.Add(new(member.Name.ToString(), null, "", Phrase.Of("Nobody to write to"), "red", null, null, false, answered.Contains(member.Id))); }
            rows.AddRange(people.Select(p => Shown(member, p, letters.GetValueOrDefault(p.Id), answered.Contains(member.Id))));
        }
        Rows = rows;
    }

    private static Row Shown(Organisation member, Person person, Delivery? letter, bool answered)
    {
        var (state, colour) = letter?.State switch
        {
            DeliveryState.Sent => (Phrase.Of("Sent"), "green"),
            DeliveryState.Waiting => (Phrase.Of("Waiting"), "yellow"),
            DeliveryState.Failed => (Phrase.Of("Not delivered"), "red"),
            _ => (person.Email is null ? Phrase.Of("No address") : Phrase.Of("No letter"), "grey"),
        };
        return new(member.Name.ToString(), person.Id, person.Name, state, colour, letter?.At, letter?.Reason, letter is { State: not DeliveryState.Waiting }, answered);
    }
}
