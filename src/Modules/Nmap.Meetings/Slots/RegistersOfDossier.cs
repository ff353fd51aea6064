using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>What the next holder of a seat inherits from meetings: open action points, decisions, positions, the next ninety days.</summary>
internal sealed class RegistersOfDossier(NmapDb db, IForum forum, ISite site, IStringLocalizer S) : IHandoverSource
{
    private const int Ahead = 90, Back = 365, LongestWhy = 400;

    public int Order => 10;

    public async Task<IReadOnlyList<DossierSection>> ForAsync(string seat, string organisationId, Reader reader, CancellationToken cancel)
    {
        var names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        var open = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => a.State == ActionState.Open).OrderBy(a => a.DueOn).ToListAsync(cancel);
        var (since, until) = (site.Today.AddDays(-Back), site.Today.AddDays(Ahead));
        var decisions = await db.Set<Decision>().AsNoTracking().VisibleTo(reader).Where(d => d.DecidedOn >= since).OrderByDescending(d => d.DecidedOn).ThenBy(d => d.Position).ToListAsync(cancel);
        List<DossierSection> sections =
        [
            new(S["Promises open: action points of the outgoing body"], [.. open.Where(a => a.OwnerId == organisationId).Select(a => Line(a, null, takeOver: true))], S["None are open."]),
        ];
        if (seat is Roles.Secretariat or Roles.Lead or Roles.Facilitator)
        {
            sections.Add(new(S["Open action points of the others"], [.. open.Where(a => a.OwnerId != organisationId).Select(a => Line(a, names.GetValueOrDefault(a.OwnerId), takeOver: false))], S["None are open."]));
        }
        sections.Add(new(S["Decisions of the last twelve months"], await WithWhyAsync(decisions, reader, cancel), S["None."]));
        sections.Add(new(S["Positions the outgoing body took"], await PositionsAsync(organisationId, reader, cancel), S["No reservation stands under adopted minutes."]));
        sections.Add(new(S["The next ninety days"], await AheadAsync(open, until, reader, cancel), S["Nothing is planned yet."]));
        return sections;
    }

    public async Task<IReadOnlyList<Act>> TakeOverAsync(IReadOnlyCollection<string> names, string fromOrganisationId, string toOrganisationId, Reader by, CancellationToken cancel)
    {
        var taken = await db.Set<ActionPoint>().Where(a => names.Contains(a.Id) && a.OwnerId == fromOrganisationId && a.State == ActionState.Open).ToListAsync(cancel);
        foreach (var action in taken)
        {
            action.PassTo(toOrganisationId, site.Now);
            db.Add(new RegisterNote { SubjectId = action.Id, At = site.Now, OrganisationId = toOrganisationId, Kind = RegisterNoteKind.PassedOn, AboutId = toOrganisationId });
            db.Tell(new ActionPointChanged(action.Id));
        }
        return [.. taken.Select(a => new Act("ActionPoint.TakenOver", nameof(ActionPoint), a.Id, by) { Details = new Dictionary<string, string> { ["from"] = fromOrganisationId, ["to"] = toOrganisationId } })];
    }

    /// <summary>Each decision with what the minutes say before it under the same agenda item, as far as the reader may read it.</summary>
    private async Task<IReadOnlyList<DossierLine>> WithWhyAsync(List<Decision> decisions, Reader reader, CancellationToken cancel)
    {
        var meetings = decisions.Select(d => d.MeetingId).Distinct().ToList();
        var items = (await db.Set<Minutes>().AsNoTracking().VisibleTo(reader).Where(m => meetings.Contains(m.MeetingId)).ToListAsync(cancel)).SelectMany(m => m.Body.Items).ToList();
        return [.. decisions.Select(d => new DossierLine(d.Text.In(Cultures.Current, [d.Culture]).Text, $"/workspace/meetings/{d.MeetingId}/minutes", d.DecidedOn,
            string.Join(" · ", new[] { S["Decision {0}", Cultures.Code(d.Number)].Value, Why(items.Find(i => i.Decisions.Any(t => t.Id == d.Id)), d.Culture, reader) }.Where(t => t.Length > 0))))];
    }

    private static string Why(MinutesItem? item, string culture, Reader reader)
    {
        var said = string.Join(' ', (item?.Paragraphs ?? []).Where(p => p.Audience.Admits(reader)).Select(p => p.Text.In(Cultures.Current, [culture]).Text));
        return said.Length <= LongestWhy ? said : said[..said.LastIndexOf(' ', LongestWhy)] + " …";
    }

    private async Task<IReadOnlyList<DossierLine>> PositionsAsync(string organisationId, Reader reader, CancellationToken cancel)
    {
        var adopted = await db.Set<Minutes>().AsNoTracking().VisibleTo(reader).Include(m => m.Answers).Where(m => m.State == MinutesStates.Adopted && m.Answers.Any(a => a.OrganisationId == organisationId)).ToListAsync(cancel);
        var answers = adopted.OrderByDescending(m => m.Number).SelectMany(m => m.Answers.Where(a => a.IsReservation && a.OrganisationId == organisationId && m.AdmitsTo(a, reader))
            .Select(a => new DossierLine(a.Text ?? "", $"/workspace/meetings/{m.MeetingId}/minutes", site.DayOf(a.At), S["Reservation, minutes {0}", m.Number ?? 0])));
        return [.. answers.Concat(await StatedAsync(organisationId, reader, cancel)).OrderByDescending(l => l.Day)];
    }

    /// <summary>Reservations stated in the room.</summary>
    private async Task<IEnumerable<DossierLine>> StatedAsync(string organisationId, Reader reader, CancellationToken cancel)
    {
        var adopted = await db.Set<Minutes>().AsNoTracking().VisibleTo(reader).Where(m => m.State == MinutesStates.Adopted).ToListAsync(cancel);
        return adopted.SelectMany(m => m.Body.Items.SelectMany(i => i.Reservations).Where(r => r.SaidBy == organisationId && r.Audience.Admits(reader))
            .Select(r => new DossierLine(r.Text.In(Cultures.Current, [m.Culture]).Text, $"/workspace/meetings/{m.MeetingId}/minutes", site.DayOf(m.AdoptedAt!.Value), S["Reservation, minutes {0}", m.Number ?? 0])));
    }

    private async Task<IReadOnlyList<DossierLine>> AheadAsync(List<ActionPoint> open, DateOnly until, Reader reader, CancellationToken cancel)
    {
        var now = site.Now;
        var meetings = await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Where(m => m.StartsAt > now && m.State != MeetingState.Cancelled).ToListAsync(cancel);
        return [.. meetings.Select(m => new DossierLine(m.Title.ToString(), "/workspace/meetings/" + m.Id, site.DayOf(m.StartsAt), S["Meeting {0}", m.Number]))
            .Concat(open.Where(a => a.DueOn >= site.Today).Select(a => Line(a, null, takeOver: false))).Where(l => l.Day <= until).OrderBy(l => l.Day)];
    }

    private DossierLine Line(ActionPoint action, string? owner, bool takeOver)
        => new(action.Text.In(Cultures.Current, [action.Culture]).Text, "/workspace/actions/" + action.Id, action.DueOn,
            owner is null ? S["Action point {0}", Cultures.Code(action.Number)] : $"{S["Action point {0}", Cultures.Code(action.Number)]} · {owner}", takeOver ? action.Id : null);
}
