using Nmap.Cms.Access;
using Nmap.Cms.Audit;

namespace Nmap.Members.Contracts;

/// <summary>One line of the file that goes with a seat.</summary>
/// <param name="Text">In the reader's language.</param>
/// <param name="Address">Root-relative, when there is a page.</param>
/// <param name="Day">When it is due or happened, in the country's calendar.</param>
/// <param name="More">A second, quieter line: why it was decided, whose it is.</param>
/// <param name="TakeOver">Names something the incoming body may take over; null for what is only read.</param>
public sealed record DossierLine(string Text, string? Address = null, DateOnly? Day = null, string? More = null, string? TakeOver = null);

/// <summary>One part of that file.</summary>
/// <param name="Empty">What to say when it has no lines.</param>
public sealed record DossierSection(string Heading, IReadOnlyList<DossierLine> Lines, string Empty);

/// <summary>Slot of this module: what others put into the file that an outgoing seat hands to the incoming one.</summary>
public interface IHandoverSource
{
    /// <summary>Small stands first.</summary>
    int Order { get; }

    /// <param name="seat">A seat of <see cref="Roles"/>.</param>
    /// <param name="organisationId">The outgoing body.</param>
    /// <param name="reader">Who reads; nothing this reader may not see stands in it.</param>
    Task<IReadOnlyList<DossierSection>> ForAsync(string seat, string organisationId, Reader reader, CancellationToken cancel);

    /// <summary>Makes the named things the incoming body's own; others are left alone. The caller commits, with the acts returned.</summary>
    Task<IReadOnlyList<Act>> TakeOverAsync(IReadOnlyCollection<string> names, string fromOrganisationId, string toOrganisationId, Reader by, CancellationToken cancel);
}
