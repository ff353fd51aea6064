using Nmap.Cms.Access;

namespace Nmap.Members.Contracts;

/// <summary>What one organisation said in its own name.</summary>
/// <param name="What">In the reader's language, counted: <c>3 answers to consultations</c>.</param>
/// <param name="Last">The day of the last of them.</param>
public sealed record Voice(string OrganisationId, string What, DateOnly Last)
{
    /// <param name="said">Whose word it was, and on which day; a word without an organisation counts for nobody.</param>
    /// <param name="words">The count in words.</param>
    public static IReadOnlyList<Voice> Of(IEnumerable<(string? OrganisationId, DateOnly Day)> said, Func<int, string> words)
        => [.. said.Where(s => s.OrganisationId is not null).GroupBy(s => s.OrganisationId!, s => s.Day).Select(g => new Voice(g.Key, words(g.Count()), g.Max()))];
}

/// <summary>Slot of this module: where organisations speak. Nothing that was said without a name, or as "a member", may be counted here.</summary>
public interface IVoiceSource
{
    /// <param name="reader">Only what this reader may see is counted.</param>
    Task<IReadOnlyList<Voice>> HeardAsync(Reader reader, Period period, CancellationToken cancel);
}
