using Nmap.Cms;

namespace Nmap.Meetings.Contracts;

/// <summary>A paper of another module, in one language, before it is a file.</summary>
/// <param name="Title">Heading of the first page.</param>
/// <param name="Culture">Language of all its words.</param>
public sealed record PlainPaper(string Title, string Culture)
{
    /// <summary>Stands on every page.</summary>
    public string Head { get; init; } = "";

    /// <summary>Quieter lines below the title.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Pairs of a name and what it is; left out when empty.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    public IReadOnlyList<PaperPart> Parts { get; init; } = [];
}

/// <param name="Heading">Null for paragraphs that go on without one.</param>
/// <param name="Paragraphs">Plain text.</param>
public sealed record PaperPart(string? Heading, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Stands below the part before it.</summary>
    public bool Below { get; init; }

    /// <summary>After the paragraphs.</summary>
    public IReadOnlyList<SourcedText> Sourced { get; init; } = [];
}

/// <summary>A text with a quieter line below it that says where it comes from.</summary>
/// <param name="Culture">Language of the text; the line is in the paper's.</param>
public sealed record SourcedText(string Text, string Culture, string Source);

/// <summary>Writes papers as the files that minutes have: one page that loads nothing, a Word document with real styles, a tagged PDF.</summary>
public interface IPapers
{
    /// <summary>Whether this server can make PDFs.</summary>
    bool CanPrint { get; }

    string Html(PlainPaper paper);

    byte[] Word(PlainPaper paper);

    /// <exception cref="RefusedException">No PDF can be made here, or not just now.</exception>
    Task<byte[]> PdfAsync(PlainPaper paper, CancellationToken cancel);
}
