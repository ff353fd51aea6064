using Nmap.Cms.Content;

namespace Nmap.Translations.Exchange;

/// <summary>A file for translators, whatever its format.</summary>
/// <param name="SetId">The text.</param>
/// <param name="Version">The wording of its source (<see cref="Pair.Version"/>).</param>
internal sealed record TranslationFile(string SetId, string Version, string SourceCulture, string Culture, IReadOnlyList<FileRow> Rows)
{
    /// <summary>When the source had this wording, for people.</summary>
    public DateTimeOffset? SourceAt { get; init; }

    public string Title { get; init; } = "";

    public static TranslationFile Of(Pair pair) => new(pair.SetId, pair.Version, pair.Source.Culture, pair.Culture, [.. pair.Pieces.Where(p => p.HasWords).Select(FileRow.Of)])
    {
        SourceAt = pair.Source.ModifiedUtc,
        Title = pair.Source.DisplayText,
    };
}

/// <summary>One piece in a file; texts are what stands inside its outermost tag.</summary>
/// <param name="IsHtml">HTML; otherwise plain text.</param>
/// <param name="State">What was known of it when the file was made, or what the file's maker says.</param>
internal sealed record FileRow(string Id, string? Label, bool IsHtml, string Source, string? Target, PieceState State, bool Machine)
{
    /// <summary>The source's wording the target was made from, where it is an older one.</summary>
    public string? Before { get; init; }

    /// <summary>The line of the file at which the row cannot be read.</summary>
    public int? BrokenAt { get; init; }

    /// <summary>Why this row cannot be used; null when it can.</summary>
    public string? Fault { get; init; }

    public static FileRow Of(Piece piece) => new(piece.Id, piece.Source.Label, piece.Source.IsHtml, Inner(piece.Source.Text, piece), piece.Target is null ? null : Inner(piece.Target, piece), piece.State, piece.Machine)
    {
        Before = piece.Before is null ? null : Inner(piece.Before, piece),
    };

    private static string Inner(string text, Piece piece) => piece.Source.IsBlock ? BlockText.Inner(text) : text;
}
