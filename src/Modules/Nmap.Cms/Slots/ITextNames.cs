using Nmap.Cms.Sites;

namespace Nmap.Cms.Slots;

/// <summary>Slot: what ids and codes that stand in texts are called, so that a text can be read where nobody knows them.</summary>
public interface ITextNames
{
    /// <summary>By id or code, in every language.</summary>
    Task<IReadOnlyDictionary<string, Texts>> AllAsync(CancellationToken cancel);
}
