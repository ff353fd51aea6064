namespace Nmap.Meetings.Papers;

/// <summary>
/// A document before it is a file: made once for one reader, in one language, then written as a page, a Word document or a PDF.
/// All three say the same, because nothing is looked up afterwards.
/// </summary>
/// <param name="FileName">Without its ending.</param>
internal sealed record Paper(string FileName, string Title, string Culture)
{
    /// <summary>Platform and number of the meeting; stands on every page.</summary>
    public string Head { get; init; } = "";

    /// <summary>Words that warn of a text that is not in force, such as DRAFT.</summary>
    public string? Mark { get; init; }

    /// <summary>For whom it was made, and how long it should be kept.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public CheckMark? Check { get; init; }

    /// <summary>Set small, so that it stays on one sheet.</summary>
    public bool OnOnePage { get; init; }

    public IReadOnlyList<Footnote> OnTheWhole { get; init; } = [];

    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>A text in the language it is in, which may be another than the paper's.</summary>
internal sealed record Wording(string Text, string Culture);

internal abstract record Block;

/// <param name="Level">1 for a part of the paper, 2 below it.</param>
internal sealed record Heading(int Level, Wording Text) : Block;

/// <param name="Number">As <c>2.D1</c>; null where it has none.</param>
/// <param name="Label">What kind of text it is, in the paper's language; null for a plain paragraph.</param>
internal sealed record Passage(string? Number, string? Label, Wording Text) : Block
{
    /// <summary>A quieter line below it: who does it by when.</summary>
    public string? More { get; init; }

    public IReadOnlyList<Footnote> Notes { get; init; } = [];
}

/// <summary>A sentence of the paper itself, in its language.</summary>
internal sealed record Sentence(string Text) : Block;

/// <summary>Pairs of a name and what it is.</summary>
internal sealed record Particulars(IReadOnlyList<(string Name, Wording Value)> Lines) : Block;

/// <param name="Caption">Said to those who do not see the table.</param>
internal sealed record Rows(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<Wording>> Lines) : Block;

/// <summary>A reservation, with whose it is.</summary>
internal sealed record Footnote(string Author, Wording Text);
