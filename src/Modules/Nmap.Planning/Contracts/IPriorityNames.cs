using Nmap.Cms.Access;

namespace Nmap.Planning.Contracts;

/// <summary>Slot of this module: the priorities that a need may be linked to.</summary>
public interface IPriorityNames
{
    /// <summary>Id to title in the language of the request, as this reader may see them.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(Reader reader, CancellationToken cancel);
}
