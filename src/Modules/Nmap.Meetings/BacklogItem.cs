using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>A topic that waits for a meeting. Taken onto an agenda it becomes an item with the same id.</summary>
internal sealed class BacklogItem
{
    public string Id { get; set; } = Ids.New();
    public AgendaFields Fields { get; set; } = new(Cms.Sites.Texts.Empty);
    /// <summary>The series whose meetings it waits for; null for any meeting.</summary>
    public string? SeriesId { get; set; }

    public string? ProposalId { get; set; }
    public DateOnly AddedOn { get; set; }
    public long Revision { get; set; }

    public AgendaItem ToItem(DateOnly today)
    {
        var item = new AgendaItem { Id = Id, ProposalId = ProposalId, AddedOn = today };
        item.Fill(Fields);
        return item;
    }
}
