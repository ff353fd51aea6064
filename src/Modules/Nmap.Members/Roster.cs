using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Data;

namespace Nmap.Members;

/// <summary>Somebody who speaks for an organisation, on the day of a roster.</summary>
internal sealed record Speaker(Term Term, PersonRow Person);

/// <summary>One organisation of a roster.</summary>
internal sealed record RosterLine(MemberOrganisation Organisation, Texts Constituency, IReadOnlyList<Seat> Seats, IReadOnlyList<Speaker> Speakers);

/// <summary>Who was what on a day: people come and go, the history stays.</summary>
internal sealed class Roster(NmapDb db)
{
    public async Task<IReadOnlyList<RosterLine>> OnAsync(DateOnly day, CancellationToken cancel)
    {
        var constituencies = await db.Set<Constituency>().AsNoTracking().ToDictionaryAsync(c => c.Code, cancel);
        var seats = (await db.Set<Seat>().AsNoTracking().On(day).ToListAsync(cancel)).ToLookup(s => s.OrganisationId);
        var speakers = (await (from t in db.Set<Term>().AsNoTracking().On(day) join p in db.Set<PersonRow>().AsNoTracking() on t.PersonId equals p.Id
                               orderby t.Alternate, p.FullName select new Speaker(t, p)).ToListAsync(cancel)).ToLookup(s => s.Term.OrganisationId);
        return [.. (await db.Set<MemberOrganisation>().AsNoTracking().On(day).ToListAsync(cancel))
            .OrderBy(o => constituencies.GetValueOrDefault(o.Constituency)?.Position ?? 99).ThenBy(o => o.Name.ToString(), StringComparer.CurrentCulture)
            .Select(o => new RosterLine(o, constituencies.GetValueOrDefault(o.Constituency)?.Name ?? Texts.Empty, [.. seats[o.Id]], [.. speakers[o.Id]]))];
    }
}
