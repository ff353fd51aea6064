using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Members.Contracts;

/// <summary>Enters organisations, people and their powers. Each call is one act in the audit.</summary>
public interface IRolls
{
    /// <returns>The new id, or that of the organisation with this code.</returns>
    Task<string> AddOrganisationAsync(string code, Texts name, string constituency, bool nationalBody, Reader by, CancellationToken cancel = default);

    /// <returns>The new person's id.</returns>
    Task<string> AddPersonAsync(string name, string? email, string culture, Reader by, CancellationToken cancel = default);

    /// <summary>The person speaks for the organisation from today.</summary>
    Task AddTermAsync(string personId, string organisationId, bool alternate, Reader by, CancellationToken cancel = default);

    /// <summary>The organisation holds the seat from today; <c>lead</c> needs a national body.</summary>
    Task AddSeatAsync(string seat, string organisationId, Reader by, CancellationToken cancel = default);

    /// <summary>The person holds a role of their own (deputy, communications, auditor, administrator) between two days.</summary>
    Task AssignAsync(string personId, string role, DateOnly from, DateOnly? to, Reader by, CancellationToken cancel = default);

    /// <summary>The language in which the person is written to, changed by themselves or by who enters people.</summary>
    Task ChangeCultureAsync(string personId, string culture, Reader by, CancellationToken cancel = default);

    /// <summary>Removes a person's name and address for good; what they did stays under their id.</summary>
    Task PurgePersonAsync(string personId, string reason, Reader by, CancellationToken cancel = default);
}
