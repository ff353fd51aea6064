namespace Nmap.Members;

/// <summary>An organisation for which somebody speaks on a day, with the seats it holds on that day.</summary>
/// <param name="Former">Seats it gave up in the last <see cref="Handover.ReadingDays"/> days.</param>
internal sealed record Standing(string OrganisationId, string Constituency, bool Alternate, IReadOnlyList<string> Seats, IReadOnlyList<string> Former)
{
    /// <summary>An alternate stands in for everything but the lead: for that there are deputies, named with dates.</summary>
    public IEnumerable<string> Roles => Seats.Where(seat => seat != Cms.Access.Roles.Lead || !Alternate).Append(MemberRole);

    public string MemberRole => Constituency switch
    {
        Constituencies.Observer => Cms.Access.Roles.Observer,
        Constituencies.AffectedPopulation => Cms.Access.Roles.AffectedRepresentative,
        _ => Cms.Access.Roles.Member,
    };
}

/// <summary>A person on a day, with what gives power on that day.</summary>
internal sealed record Somebody(string Id, string Name, string? Email, string Culture, IReadOnlyList<Standing> Standings, IReadOnlyList<string> Assignments)
{
    /// <summary>Those spoken for as representative stand first.</summary>
    public IReadOnlyList<string> Organisations => [.. Standings.Select(s => s.OrganisationId).Distinct()];

    /// <summary>Whoever administers accounts holds no seat, so that nobody hands out power and uses it.</summary>
    public IReadOnlySet<string> Roles => Assignments.Contains(Cms.Access.Roles.Administrator)
        ? Assignments.Concat(Standings.Select(s => s.MemberRole)).ToHashSet()
        : Assignments.Concat(Standings.SelectMany(s => s.Roles)).ToHashSet();

    /// <summary>Roles whose reading goes on for a while after the seat was handed over.</summary>
    public IReadOnlySet<string> ReadingRoles => Roles.Contains(Cms.Access.Roles.Administrator) ? new HashSet<string>()
        : Standings.SelectMany(s => s.Former.Where(f => f != Cms.Access.Roles.Lead || !s.Alternate)).ToHashSet();

    public Contracts.Person Seen => new(Id, Name, Email, Culture, Organisations);
}
