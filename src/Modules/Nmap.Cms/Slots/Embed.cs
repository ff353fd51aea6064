using Nmap.Cms.Access;

namespace Nmap.Cms.Slots;

/// <summary>
/// Slot: something that stands in texts by reference, <c>&lt;figure data-embed="name:reference"&gt;</c>, so that one change of it shows in every text
/// and every language.
/// </summary>
public interface IEmbed
{
    /// <summary>Small letters before the colon: <c>media</c>.</summary>
    string Name { get; }

    /// <summary>The HTML that this reader gets in the place of each reference, the figure element included; what is left out shows nothing.</summary>
    /// <param name="references">What stands after the colon, each once.</param>
    /// <param name="culture">Language of the page, not of the text.</param>
    Task<IReadOnlyDictionary<string, string>> HtmlAsync(IReadOnlyCollection<string> references, Reader reader, string culture, CancellationToken cancel);
}
