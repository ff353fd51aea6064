namespace Nmap.Members.Data;

/// <summary>What holds on a day.</summary>
internal static class InForce
{
    public static IQueryable<T> On<T>(this IQueryable<T> rows, DateOnly day) where T : Dated => rows.Where(r => r.From <= day && (r.To == null || r.To > day));

    public static IQueryable<MemberOrganisation> On(this IQueryable<MemberOrganisation> organisations, DateOnly day)
        => organisations.Where(o => o.JoinedOn <= day && (o.LeftOn == null || o.LeftOn > day)
            && (o.SuspendedFrom == null || o.SuspendedFrom > day || o.SuspendedTo <= day));
}
