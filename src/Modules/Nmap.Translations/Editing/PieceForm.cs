using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Editing;

/// <summary>A piece with its box.</summary>
/// <param name="Typed">What stands in the box.</param>
/// <param name="IsHtml">Written as HTML, because simpler signs would lose something.</param>
internal sealed record EditedPiece(Piece Piece, string Typed, bool IsHtml, IReadOnlyList<Offered> Terms, IReadOnlyList<(string Avoided, string? Word)> Avoided)
{
    /// <summary>What somebody else saved meanwhile, where it differs from the box.</summary>
    public string? Stored { get; init; }

    /// <summary>Ticked that the wording is still right, and why.</summary>
    public (bool Ticked, string Because) StillRight { get; init; }

    /// <summary>The source as it is written, to copy its signs.</summary>
    public string SourceSigns => Piece.Source.IsHtml && !IsHtml ? MarkdownText.From(Piece.Source.Text) ?? Piece.Source.Text : Piece.Source.Text;

    public bool HasSigns => Piece.Source.IsHtml && SourceSigns != Piece.Source.Plain;

    public string Field(string kind) => PieceForm.Name(kind, Piece.Id);
}

/// <summary>The boxes of a translation, and what was typed into them.</summary>
internal static class PieceForm
{
    public const string Wording = "W", Format = "F", StillRight = "R", Because = "B", Confirmed = "C";

    public static string Name(string kind, string id) => $"{kind}.{id.Replace(':', '.')}";

    /// <summary>Field of a rule's message.</summary>
    public static string FieldOf(string field) => field == "HtmlBodyPart.Html" ? "" : field.EndsWith(Said.Why, StringComparison.Ordinal) ? Name(Because, field[..^Said.Why.Length]) : Name(Wording, field);

    public static IReadOnlyList<EditedPiece> Of(Pair pair, TermBook terms, IFormCollection? typed, bool stale) => [.. pair.Pieces.Select(piece =>
    {
        var markdown = !piece.Source.IsHtml ? piece.Target : piece.Target is null ? "" : MarkdownText.From(piece.Target);
        var html = piece.Source.IsHtml && (markdown is null || (piece.Target is null && MarkdownText.From(piece.Source.Text) is null));
        var stands = html ? piece.Target ?? "" : markdown ?? "";
        var box = typed is null ? stands : typed[Name(Wording, piece.Id)].ToString();
        return new EditedPiece(piece, box, typed is null ? html : typed[Name(Format, piece.Id)] == "html",
            terms.In(piece.Source.Plain, pair.Source.Culture, pair.Culture), terms.Avoided(piece.Target is null ? "" : piece.Source.IsHtml ? HtmlProfile.PlainText(piece.Target) : piece.Target, pair.Culture))
        {
            Stored = stale && stands.ReplaceLineEndings("\n").Trim() != box.ReplaceLineEndings("\n").Trim() ? stands : null,
            StillRight = typed is null ? (false, "") : (Ticked(typed, StillRight, piece), typed[Name(Because, piece.Id)].ToString()),
        };
    })];

    /// <exception cref="InvalidContentException">Boxes whose text cannot be taken, each with its sentence.</exception>
    public static IReadOnlyDictionary<string, Said> Read(Pair pair, IFormCollection form, IStringLocalizer S)
    {
        var faults = new List<(string, string)>();
        var said = new Dictionary<string, Said>();
        foreach (var piece in pair.Pieces.Where(p => form.ContainsKey(Name(Wording, p.Id))))
        {
            var text = form[Name(Wording, piece.Id)].ToString().ReplaceLineEndings("\n").Trim();
            var wording = piece.Source.IsHtml ? Html(text, form[Name(Format, piece.Id)] == "html", piece, faults, S) : text;
            said[piece.Id] = new(wording, Ticked(form, StillRight, piece), Signed: Ticked(form, Confirmed, piece), Because: form[Name(Because, piece.Id)]);
        }
        return faults.Count == 0 ? said : throw new InvalidContentException(faults);
    }

    private static bool Ticked(IFormCollection form, string kind, Piece piece) => form[Name(kind, piece.Id)].Contains("true");

    private static string Html(string text, bool isHtml, Piece piece, List<(string, string)> faults, IStringLocalizer S)
    {
        var raw = isHtml ? text : HtmlProfile.Rendered(text);
        var clean = HtmlProfile.Clean(raw);
        if (HtmlProfile.FirstLost(text, raw) is { } lost) { faults.Add((piece.Source.Path, LostWords.Say(S, lost))); }
        if (!piece.Source.IsBlock) { return clean; }
        var blocks = Segments.Blocks(clean);
        if (blocks.Count > 1) { faults.Add((piece.Id, Phrase.Of("This is more than one paragraph, list or table. Write one, as the source has it."))); }
        if (blocks.Count == 0 && clean.Length > 0) { return $"<p>{clean}</p>"; }
        return blocks.Count == 0 ? "" : blocks[0];
    }
}
