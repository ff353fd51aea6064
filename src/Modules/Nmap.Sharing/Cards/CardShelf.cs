using System.Collections.Concurrent;

namespace Nmap.Sharing.Cards;

/// <summary>Cards drawn before, known by what stands on them. In memory alone: nothing of a withdrawn text is left on a disk.</summary>
internal sealed class CardShelf : IDisposable
{
    private const int Most = 300;

    private readonly ConcurrentDictionary<string, byte[]> _drawn = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _pencil = new(1);

    public async Task<DrawnCard> DrawAsync(CardWords words, CancellationToken cancel)
    {
        if (_drawn.TryGetValue(words.Digest, out var known)) { return new(words.Digest, known); }
        await _pencil.WaitAsync(cancel);
        try
        {
            if (!_drawn.TryGetValue(words.Digest, out known))
            {
                if (_drawn.Count >= Most) { _drawn.Clear(); }
                known = _drawn[words.Digest] = CardPicture.Draw(words);
            }
            return new(words.Digest, known);
        }
        finally { _pencil.Release(); }
    }

    public void Dispose() => _pencil.Dispose();
}
