using DiffPlex;
using DiffPlex.Chunkers;

namespace Nmap.Meetings;

internal enum DiffKind
{
    Same,
    Added,
    Removed,
}

/// <summary>A run of words that stayed, came or went.</summary>
internal sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>Two wordings, word by word.</summary>
internal static class TextDiff
{
    /// <summary>Beyond this a comparison of words would say nothing to anybody.</summary>
    public const int Longest = 50_000;

    public static IReadOnlyList<DiffPiece> Of(string before, string after)
    {
        if (before.Length + after.Length > Longest) { return [new(DiffKind.Removed, before), new(DiffKind.Added, after)]; }
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        var (pieces, place) = (new List<DiffPiece>(), 0);
        void Add(DiffKind kind, IEnumerable<string> words) { if (string.Concat(words) is { Length: > 0 } text) { pieces.Add(new(kind, text)); } }
        foreach (var block in diff.DiffBlocks)
        {
            Add(DiffKind.Same, diff.PiecesOld.Skip(place).Take(block.DeleteStartA - place));
            Add(DiffKind.Removed, diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(DiffKind.Added, diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            place = block.DeleteStartA + block.DeleteCountA;
        }
        Add(DiffKind.Same, diff.PiecesOld.Skip(place));
        return pieces;
    }
}
