using Nmap.Cms.Access;

namespace Nmap.Cms.Slots;

/// <summary>Something that waits for this reader.</summary>
/// <param name="Kind">Which heading it stands under.</param>
/// <param name="Title">What it is, in the reader's language.</param>
/// <param name="Address">Root-relative address where it is done.</param>
/// <param name="DueOn">Last day, in the country's zone.</param>
/// <param name="Context">A second, quieter line: which meeting, who asks.</param>
public sealed record ListEntry(ListKind Kind, string Title, string Address, DateOnly? DueOn = null, string? Context = null)
{
    /// <summary>The title says nothing that only members may read, so it may stand in the morning's mail; other entries are only counted there.</summary>
    public bool InMail { get; init; }

    /// <summary>What stands in mail in the place of a title that holds members' words.</summary>
    public string? MailTitle { get; init; }
}

public enum ListKind
{
    NeedsYourApproval,
    Due,
    ToRead,
}

/// <summary>Slot: entries of "your list", the workspace's first page.</summary>
public interface IYourListSource
{
    Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel);
}
