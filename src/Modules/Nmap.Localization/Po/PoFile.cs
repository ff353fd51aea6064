namespace Nmap.Localization.Po;

/// <summary>One text and its translation; a plural has one form per index, and an empty form keeps its place.</summary>
internal sealed record PoEntry(string? Context, string Id, string? PluralId, IReadOnlyList<string> Forms)
{
    /// <summary>Lines beginning with #, as they stand in the file.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>A guess that nobody has confirmed; it is never shown.</summary>
    public bool IsFuzzy => Comments.Any(c => c.StartsWith("#,", StringComparison.Ordinal) && c.Contains("fuzzy", StringComparison.Ordinal));
}

/// <summary>The translations of one language, as gettext writes them.</summary>
internal sealed record PoFile(string Header, IReadOnlyList<PoEntry> Entries)
{
    public PluralRule? Plurals => PluralRule.FromHeader(Header);

    /// <exception cref="FormatException">The text is not a PO file; the message names the line.</exception>
    public static PoFile Parse(string text) => new PoReader().Read(text);

    public override string ToString() => PoWriter.Write(this);
}
