using Microsoft.Extensions.Localization;
using Nmap.Meetings.Contracts;

namespace Nmap.Meetings.Papers;

/// <summary>Papers of other modules, in the same forms as minutes.</summary>
internal sealed class PlainPapers(Press press, IStringLocalizer S) : IPapers
{
    public bool CanPrint => press.IsThere;

    public string Html(PlainPaper paper) => PaperHtml.Write(Of(paper), PaperWords.In(paper.Culture, S));

    public byte[] Word(PlainPaper paper) => PaperWord.Write(Of(paper), PaperWords.In(paper.Culture, S));

    public Task<byte[]> PdfAsync(PlainPaper paper, CancellationToken cancel) => press.PrintAsync(Html(paper), cancel);

    private static Paper Of(PlainPaper plain) => new("paper", plain.Title, plain.Culture)
    {
        Head = plain.Head,
        Notes = plain.Notes,
        Blocks = [.. Facts(plain), .. plain.Parts.SelectMany(p => Written(p, plain.Culture))],
    };

    private static IEnumerable<Block> Facts(PlainPaper plain)
        => plain.Facts.Count == 0 ? [] : [new Particulars([.. plain.Facts.Select(f => (f.Name, new Wording(f.Value, plain.Culture)))])];

    private static IEnumerable<Block> Written(PaperPart part, string culture)
    {
        if (part.Heading is { } heading) { yield return new Heading(part.Below ? 2 : 1, new(heading, culture)); }
        foreach (var paragraph in part.Paragraphs) { yield return new Sentence(paragraph); }
        foreach (var text in part.Sourced) { yield return new Passage(null, null, new(text.Text, text.Culture)) { More = text.Source }; }
    }
}
