using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Contracts;

/// <summary>A meeting as other modules see it.</summary>
/// <param name="Number">Counts the platform's meetings from 1.</param>
/// <param name="PublicSlug">Its public address is <c>/{culture}/meetings/{PublicSlug}</c>; null while it is known to members only.</param>
public sealed record CalendarMeeting(string Id, int Number, Texts Title, DateTimeOffset StartsAt, bool Cancelled, string? PublicSlug);

/// <summary>The meetings there are, and a way to put something on the agenda of one.</summary>
public interface IAgendas
{
    /// <summary>All meetings, oldest first. For readers who may see meetings; what of them is public says <see cref="CalendarMeeting.PublicSlug"/>.</summary>
    Task<IReadOnlyList<CalendarMeeting>> MeetingsAsync(CancellationToken cancel = default);

    /// <summary>Adds a last item to the agenda of a coming meeting, in the caller's transaction.</summary>
    /// <param name="title">Stands on public pages where the meeting is public.</param>
    /// <param name="forMembers">What stands below it for members alone.</param>
    /// <returns>The act, to be committed together with the caller's own.</returns>
    /// <exception cref="Nmap.Cms.RefusedException">The meeting has begun or is cancelled, or this reader does not arrange meetings; its field is <c>Meeting</c>.</exception>
    Task<Act> AddItemAsync(string meetingId, Texts title, Texts forMembers, Reader by, CancellationToken cancel = default);

    /// <summary>Proposes an item for a coming meeting, in the caller's transaction; whoever arranges the meeting takes it or says why not.</summary>
    /// <param name="title">Stands on public pages once it is taken and the meeting is public.</param>
    /// <param name="why">For members.</param>
    /// <returns>The proposal's id, and the act, to be committed together with the caller's own.</returns>
    /// <exception cref="Nmap.Cms.RefusedException">The meeting has begun or is cancelled, or this reader proposes nothing.</exception>
    Task<(string ProposalId, Act Act)> ProposeAsync(string meetingId, Texts title, string why, Reader by, CancellationToken cancel = default);
}

/// <summary>Slot: where an agenda item, or the proposal that it came from, leads to in another module.</summary>
public interface IItemLinks
{
    /// <param name="itemId">Null while it is a proposal only.</param>
    /// <returns>Only what this reader may see.</returns>
    Task<IReadOnlyList<ItemLink>> OfAsync(string? itemId, string? proposalId, Reader reader, CancellationToken cancel);
}

/// <param name="Words">In the language of the screen.</param>
/// <param name="Address">Root-relative.</param>
public sealed record ItemLink(string Words, string Address);
