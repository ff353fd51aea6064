using Nmap.Cms.Content;

namespace Nmap.Cms.Slots;

/// <summary>Slot: what readers of a text are told about it, at its head or before one of its blocks.</summary>
public interface ITextNotes
{
    Task<IReadOnlyList<TextNote>> ForAsync(ContentView view, CancellationToken cancel);
}

/// <param name="SegmentId">The block it is about (<see cref="Segment.Id"/>); null for the whole text.</param>
/// <param name="Sentence">In the language of the request.</param>
public sealed record TextNote(string? SegmentId, string Sentence);
