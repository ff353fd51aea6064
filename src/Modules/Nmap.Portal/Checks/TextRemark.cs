namespace Nmap.Portal.Checks;

/// <summary>Something a reader would stumble over, said to the writer.</summary>
/// <param name="Sentence">English, translated when shown.</param>
/// <param name="Where">A few words of the place, in the text's own language; empty for the whole text.</param>
internal sealed record TextRemark(string Sentence, string Where, params object[] Words)
{
    /// <summary>Shuts somebody out: the text goes on only when it is mended, or with a reason.</summary>
    public bool NeedsReason { get; init; }
}
