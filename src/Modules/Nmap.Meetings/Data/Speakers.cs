using Nmap.Members.Contracts;

namespace Nmap.Meetings.Data;

/// <summary>Whose name may stand in the text of an agenda item.</summary>
internal static class Speakers
{
    /// <summary>Members and observers of the day, and whoever is named in the text already.</summary>
    public static async Task<IReadOnlyList<Organisation>> SpeakersAsync(this IForum forum, MinutesItem? item, DateOnly day, CancellationToken cancel)
    {
        var named = (item?.All ?? []).SelectMany(t => new[] { t.SaidBy, (t as MinutesAction)?.OwnerId }).ToHashSet();
        return [.. (await forum.MembersAsync(day, cancel)).Concat((await forum.OrganisationsAsync(cancel)).Where(o => (o.Observer && o.Active) || named.Contains(o.Id))).DistinctBy(o => o.Id)];
    }
}
