using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Members.Data;
using Nmap.Members.Pages;

namespace Nmap.Members.Slots;

/// <summary>Who is who, and who held the seat before.</summary>
internal sealed class PeopleOfDossier(NmapDb db, IForum forum, ISite site, IFormats formats, IStringLocalizer S) : IHandoverSource
{
    public int Order => 90;

    public async Task<IReadOnlyList<DossierSection>> ForAsync(string seat, string organisationId, Reader reader, CancellationToken cancel)
    {
        var names = await db.Set<MemberOrganisation>().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var who = new List<DossierLine>();
        foreach (var role in Seat.All)
        {
            foreach (var person in await forum.HoldersAsync(role, site.Today, cancel))
            {
                who.Add(new($"{S[SeatWords.Of(role)]}: {person.Name}", More: string.Join(" · ", new[] { person.Organisations.Select(o => names[o].ToString()).FirstOrDefault(), person.Email }.Where(t => t is not null))));
            }
        }
        var held = (await db.Set<Seat>().AsNoTracking().Where(s => s.Name == seat).OrderBy(s => s.From).ToListAsync(cancel))
            .Select(s => new DossierLine(names[s.OrganisationId].ToString(), More: s.LastDay is { } to ? S["{0} to {1}", formats.Date(s.From), formats.Date(to)] : S["since {0}", formats.Date(s.From)]));
        return [new(S["Who is who"], who, S["Nobody holds a seat today."]), new(S["Who held this seat"], [.. held], "")];
    }

    public Task<IReadOnlyList<Act>> TakeOverAsync(IReadOnlyCollection<string> names, string fromOrganisationId, string toOrganisationId, Reader by, CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<Act>>([]);
}

/// <summary>Handovers that wait for this reader.</summary>
internal sealed class YourHandovers(NmapDb db, ISite site, IFormats formats, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.Organisations.Count == 0) { return []; }
        var open = await db.Set<Handover>().AsNoTracking().Where(h => h.ConfirmedOn == null && (reader.Organisations.Contains(h.ToOrganisationId) || reader.Organisations.Contains(h.FromOrganisationId))).ToListAsync(cancel);
        return [.. open.Where(h => h.IsOpenTo(reader.Organisations, site.Today)).Select(h => Entry(h, reader))];
    }

    private ListEntry Entry(Handover handover, Reader reader)
    {
        var (seat, address) = (S[SeatWords.Of(handover.Seat)].Value, "/workspace/members/handovers/" + handover.Id);
        if (!reader.Organisations.Contains(handover.ToOrganisationId)) { return new(ListKind.Due, S["Write down what the next holder of the seat “{0}” should know", seat], address, handover.On); }
        return handover.On <= site.Today
            ? new(ListKind.NeedsYourApproval, S["Confirm what is now yours: {0}", seat], address, handover.On)
            : new(ListKind.ToRead, S["Your organisation takes the seat “{0}” on {1}", seat, formats.Date(handover.On)], address);
    }
}
