using Nmap.Cms.Content;

namespace Nmap.Cms.Slots;

/// <summary>Slot: texts whose languages go out in one act.</summary>
public interface IPublishTogether
{
    /// <summary>Ids of the approved items that are published in the same commit as this one; none where each language goes out as it is ready.</summary>
    /// <exception cref="RefusedException">One that belongs to it is not ready; the sentence says which and what to do.</exception>
    Task<IReadOnlyList<string>> WithAsync(ContentItem item, CancellationToken cancel);
}
