namespace Nmap.Cms.Content;

/// <summary>A text inside a part that is no plain list of members, translated by itself.</summary>
/// <param name="Path">Where it stands: <c>SectionsPart.Result</c>, <c>BlocksPart.{id}.Heading</c>.</param>
/// <param name="Label">English, translated when shown.</param>
/// <param name="IsHtml">HTML of the profile; otherwise plain words.</param>
public sealed record PartText(string Path, string Label, string Text, bool IsHtml)
{
    /// <summary>Its headings part one piece from the next, and readers do not meet them as headings.</summary>
    public bool IsParted { get; init; }
}
