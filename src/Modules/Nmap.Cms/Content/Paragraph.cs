using Nmap.Cms.Access;

namespace Nmap.Cms.Content;

/// <summary>
/// A paragraph that is talked about: its id stays for life, its number is only display.
/// Who may read it and who said it are two separate fields.
/// </summary>
public sealed record Paragraph
{
    public required string Id { get; init; }
    public required string Text { get; init; }
    public Audience Audience { get; init; } = Audience.Members;

    /// <summary>Organisation that said it; null when nobody is named.</summary>
    public string? SaidBy { get; init; }
}

/// <summary>A paragraph as one reader may see it.</summary>
/// <param name="Number">Display number in the whole text, for example <c>2.1</c>.</param>
/// <param name="SaidBy">Null when not said, or not to be told to this reader.</param>
public sealed record ShownParagraph(string Id, string Number, string Text, Audience Audience, string? SaidBy);

/// <summary>The one renderer of paragraphs: pages, API, index, exports and seals all ask here.</summary>
public static class ParagraphText
{
    /// <param name="prefix">Number of the part the paragraphs stand in, for example <c>2</c>.</param>
    public static IReadOnlyList<ShownParagraph> For(Reader reader, IEnumerable<Paragraph> paragraphs, string prefix)
        => [.. paragraphs.Select((p, i) => (Paragraph: p, Number: $"{prefix}.{i + 1}"))
            .Where(p => p.Paragraph.Audience.Admits(reader))
            .Select(p => new ShownParagraph(p.Paragraph.Id, p.Number, p.Paragraph.Text, p.Paragraph.Audience, Speaker(p.Paragraph, reader)))];

    private static string? Speaker(Paragraph paragraph, Reader reader)
        => paragraph.Audience.Kind == AudienceKind.ChathamHouse || !reader.IsMember ? null : paragraph.SaidBy;
}
