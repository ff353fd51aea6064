using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Nmap.Meetings;

/// <summary>Two wordings beside each other, word by word.</summary>
internal static class WordDiff
{
    /// <summary>Beyond this the two wordings are shown whole.</summary>
    private const int Longest = 20_000;

    /// <returns>Pieces in order: added, taken away (false), or in both (null).</returns>
    public static IReadOnlyList<(string Text, bool? Added)> Of(string before, string after)
    {
        if (before == after) { return [(after, null)]; }
        if (before.Length > Longest || after.Length > Longest) { return [(before, false), (after, true)]; }
        var pieces = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker()).Lines;
        var joined = new List<(string Text, bool? Added)>();
        foreach (var piece in pieces.Select(p => (p.Text, Added: p.Type switch { ChangeType.Inserted => true, ChangeType.Deleted => false, _ => (bool?)null })))
        {
            if (joined.Count > 0 && joined[^1].Added == piece.Added) { joined[^1] = (joined[^1].Text + piece.Text, piece.Added); }
            else { joined.Add(piece); }
        }
        return joined;
    }
}
