namespace Nmap.Progress;

/// <summary>How far two words are from each other.</summary>
internal static class Spelling
{
    /// <summary>How many letters have to be added, left out or written otherwise; capitals do not count.</summary>
    public static int Slips(string one, string other)
    {
        (one, other) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 0; i < one.Length; i++)
        {
            int[] now = [i + 1, .. other.Select(_ => 0)];
            for (var j = 0; j < other.Length; j++) { now[j + 1] = Math.Min(Math.Min(now[j], before[j + 1]) + 1, before[j] + (one[i] == other[j] ? 0 : 1)); }
            before = now;
        }
        return before[^1];
    }
}
