using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;

namespace Nmap.Members.Data;

/// <summary>People with everything that gives them power on a day, in one query.</summary>
internal static class PeopleOfDay
{
    /// <remarks>Terms and assignments are narrowed to the same people once more: without that a database reads the whole forum's to find those of one.</remarks>
    public static IQueryable<Somebody> PeopleOn(this NmapDb db, DateOnly day, IQueryable<string> ids)
    {
        var since = day.AddDays(-Handover.ReadingDays);
        return from p in db.Set<PersonRow>().AsNoTracking().Where(p => !p.Purged && ids.Contains(p.Id))
           select new Somebody(p.Id, p.FullName, p.Email, p.Culture,
               (from t in db.Set<Term>().On(day)
                join o in db.Set<MemberOrganisation>().On(day) on t.OrganisationId equals o.Id
                where t.PersonId == p.Id && ids.Contains(t.PersonId)
                orderby t.Alternate, t.From, t.Id
                select new Standing(o.Id, o.Constituency, t.Alternate, db.Set<Seat>().On(day).Where(s => s.OrganisationId == o.Id).Select(s => s.Name).ToList(),
                    db.Set<Seat>().Where(s => s.OrganisationId == o.Id && s.To <= day && s.To > since).Select(s => s.Name).ToList())).ToList(),
               db.Set<Assignment>().On(day).Where(a => a.PersonId == p.Id && ids.Contains(a.PersonId)).Select(a => a.Role).ToList());
    }

    public static async Task<Somebody?> PersonOnAsync(this NmapDb db, string personId, DateOnly day, CancellationToken cancel)
        => (await db.PeopleOn(day, db.Set<PersonRow>().Where(p => p.Id == personId).Select(p => p.Id)).ToListAsync(cancel)).SingleOrDefault();
}
