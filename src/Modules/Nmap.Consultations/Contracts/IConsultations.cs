using System.Text.Json.Serialization;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Consultations.Contracts;

/// <summary>A consultation as other modules see it.</summary>
/// <param name="State"><c>draft</c>, <c>open</c>, <c>over</c> (the time is over, the result is owed) or <c>published</c>.</param>
/// <param name="LastDay">The last of all languages; null in a draft.</param>
/// <param name="Inputs">Answers that this reader finds on its page.</param>
/// <param name="Waiting">Of these, answers of which nobody has said what became.</param>
/// <param name="Address">Root-relative: in the workspace for a member, otherwise public.</param>
public sealed record ConsultationRecord(string Id, Texts Title, bool IsPublic, string State, DateOnly? LastDay, int Inputs, int Waiting, string Address)
{
    /// <summary>Answers of others are kept from this reader until the time is over.</summary>
    public bool HidesAnswers { get; init; }

    /// <summary>The last day for who reads the language of this request; null where the paper does not exist in it, and in a draft.</summary>
    [JsonIgnore]
    public DateOnly? LastDayHere { get; init; }
}

/// <summary>Consultations, for dashboards and for texts that refer to one.</summary>
public interface IConsultations
{
    /// <summary>Newest first; only what this reader may see.</summary>
    Task<IReadOnlyList<ConsultationRecord>> AllAsync(Reader reader, CancellationToken cancel = default);

    /// <summary>By id or last part of the public address; null when there is none for this reader.</summary>
    Task<ConsultationRecord?> FindAsync(string idOrSlug, Reader reader, CancellationToken cancel = default);
}
