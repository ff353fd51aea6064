using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Members.Contracts;

/// <summary>A member organisation or observer.</summary>
/// <param name="Id">26 characters; <c>Ids.From("organisation/" + Code)</c> when it came by recipe.</param>
/// <param name="Observer">Invited, but does not answer minutes.</param>
public sealed record Organisation(string Id, string Code, Texts Name, string Constituency, bool NationalBody, bool Observer, bool Active)
{
    /// <summary>As it is called for short; often empty.</summary>
    public Texts ShortName { get; init; } = Texts.Empty;

    /// <summary>Codes of what it works on: <c>clearance</c>, <c>risk-education</c>, <c>victim-assistance</c>, <c>advocacy</c>, <c>stockpile-destruction</c>, <c>information-management</c>, <c>quality-management</c>, <c>funding</c>, <c>coordination</c>.</summary>
    public IReadOnlyList<string> Disciplines { get; init; } = [];

    /// <summary>Codes of the components it takes part in: <c>political</c>, <c>technical</c>, <c>participatory</c>, <c>resources</c>.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];
}

/// <summary>A person, who may have no account.</summary>
/// <param name="Culture">Language in which this person is written to.</param>
/// <param name="Organisations">Ids of those spoken for on the day asked.</param>
public sealed record Person(string Id, string Name, string? Email, string Culture, IReadOnlyList<string> Organisations);

/// <summary>Who is who in the forum, on a day.</summary>
public interface IForum
{
    /// <summary>Organisations with a say on that day, observers excluded, ordered by constituency and name.</summary>
    Task<IReadOnlyList<Organisation>> MembersAsync(DateOnly day, CancellationToken cancel = default);

    /// <summary>The same, without what is said of them.</summary>
    Task<IReadOnlySet<string>> MemberIdsAsync(DateOnly day, CancellationToken cancel = default);

    /// <summary>All that ever were, observers included.</summary>
    Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancel = default);

    /// <summary>Codes of the constituencies and what they are called, in the order in which they are shown.</summary>
    Task<IReadOnlyList<(string Code, Texts Name)>> ConstituenciesAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<(string, Texts)>>([]);

    /// <summary>By id, code or exact name in any language; null when there is none.</summary>
    Task<Organisation?> FindAsync(string idOrName, CancellationToken cancel = default);

    /// <summary>Representatives and alternates of an organisation on that day.</summary>
    Task<IReadOnlyList<Person>> RepresentativesAsync(string organisationId, DateOnly day, CancellationToken cancel = default);

    /// <summary>Everybody who holds a role (<see cref="Roles"/>) on that day.</summary>
    Task<IReadOnlyList<Person>> HoldersAsync(string role, DateOnly day, CancellationToken cancel = default);

    /// <summary>Seats (<see cref="Roles"/>) and the organisations that hold them on that day.</summary>
    Task<ILookup<string, string>> SeatsAsync(DateOnly day, CancellationToken cancel = default);

    /// <summary>Ids of the organisations that somebody with a duty station in the country speaks for on that day; the others visit.</summary>
    Task<IReadOnlySet<string>> ResidentAsync(DateOnly day, CancellationToken cancel = default);

    /// <summary>A discipline's code as readers say it, in the language of the screen.</summary>
    string Discipline(string code);

    Task<Person?> PersonAsync(string personId, CancellationToken cancel = default);

    /// <summary>How many of those who speak for a member on that day told what they need to take part; what it is stays with the secretariat.</summary>
    Task<int> AccessNeedsAsync(DateOnly day, CancellationToken cancel = default);

    /// <summary>A person's powers today, as if signed in; a stranger when none are left.</summary>
    Task<Reader> ReaderAsync(string personId, CancellationToken cancel = default);
}
