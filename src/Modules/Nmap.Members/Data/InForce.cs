namespace Nmap.Members.Data;

/// <summary>What holds on a day.</summary>
internal static class InForce
{
    public static IQueryable<Term> On(this IQueryable<Term> terms, DateOnly day) => terms.Where(t => t.From <= day && (t.To == null || t.To > day));

    public static IQueryable<Seat> On(this IQueryable<Seat> seats, DateOnly day) => seats.Where(s => s.From <= day && (s.To == null || s.To > day));

    public static IQueryable<Assignment> On(this IQueryable<Assignment> assignments, DateOnly day) => assignments.Where(a => a.From <= day && (a.To == null || a.To > day));

    public static IQueryable<MemberOrganisation> On(this IQueryable<MemberOrganisation> organisations, DateOnly day)
        => organisations.Where(o => o.JoinedOn <= day && (o.LeftOn == null || o.LeftOn > day));
}
