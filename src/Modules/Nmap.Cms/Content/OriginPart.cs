using Nmap.Cms.Sites;

namespace Nmap.Cms.Content;

/// <summary>
/// Where a text came from that another country's platform published, told once for all its languages. Nobody writes it: it is put on when a package is
/// taken in, stays with the text and goes on with it.
/// </summary>
/// <param name="Platform">Its name, as the package gives it.</param>
/// <param name="Country">Whose it is.</param>
/// <param name="Address">Its public address; empty when the package gives none.</param>
public sealed record OriginPart(string Platform, string Country, string Address) : IContentPart
{
    /// <summary>What ids and codes in the text were called there: organisations, areas.</summary>
    public IReadOnlyDictionary<string, Texts> Names { get; init; } = new Dictionary<string, Texts>();

    /// <summary>What the values that the text names (<c>figure:remaining</c>) were there on the day it was taken: this country's own say something else.</summary>
    public IReadOnlyDictionary<string, Texts> Values { get; init; } = new Dictionary<string, Texts>();

    /// <summary>In one line, for lists.</summary>
    public override string ToString() => Country.Length == 0 || Platform.Contains(Country, StringComparison.OrdinalIgnoreCase) ? Platform : $"{Platform} ({Country})";

    /// <summary>What an id or code of the text was called where it comes from, in the language of the request; null for a text of this country.</summary>
    public static string? NameOf(ContentItem item, string? idOrCode)
        => idOrCode is not null && item.As<OriginPart>()?.Names.GetValueOrDefault(idOrCode) is { IsEmpty: false } name ? name.In(Cultures.Current).Text : null;
}
