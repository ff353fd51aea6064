using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Nmap.Cms.Content;

/// <summary>Two wordings beside each other, word by word.</summary>
public static class WordDiff
{
    /// <summary>Together; beyond this a comparison of words says nothing to anybody, and the two wordings are shown whole.</summary>
    private const int Longest = 50_000;

    /// <returns>Pieces in order: added, taken away (false), or in both (null).</returns>
    public static IReadOnlyList<(string Text, bool? Added)> Of(string before, string after)
    {
        if (before == after) { return [(after, null)]; }
        if (before.Length + after.Length > Longest) { return [(before, false), (after, true)]; }
        var pieces = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker()).Lines;
        var joined = new List<(string Text, bool? Added)>();
        var (removed, added, gap) = ("", "", "");
        foreach (var piece in pieces)
        {
            // Spaces between two changed words belong to the change: whole phrases are read more easily than single words in turn.
            if (piece.Type is ChangeType.Deleted) { (removed, added, gap) = (removed + gap + piece.Text, added + gap, ""); }
            else if (piece.Type is ChangeType.Inserted) { (removed, added, gap) = (removed + gap, added + gap + piece.Text, ""); }
            else if (string.IsNullOrWhiteSpace(piece.Text) && removed.Length + added.Length > 0) { gap += piece.Text; }
            else
            {
                Flush(joined, removed, added);
                Join(joined, gap + piece.Text, null);
                (removed, added, gap) = ("", "", "");
            }
        }
        Flush(joined, removed, added);
        Join(joined, gap, null);
        return joined;
    }

    private static void Flush(List<(string Text, bool? Added)> joined, string removed, string added)
    {
        Join(joined, removed, false);
        Join(joined, added, true);
    }

    private static void Join(List<(string Text, bool? Added)> joined, string text, bool? added)
    {
        if (text.Length == 0) { return; }
        if (joined.Count > 0 && joined[^1].Added == added) { joined[^1] = (joined[^1].Text + text, added); }
        else { joined.Add((text, added)); }
    }
}
