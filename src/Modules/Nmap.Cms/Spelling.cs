namespace Nmap.Cms;

/// <summary>How far two words are from each other: their Levenshtein distance.</summary>
public static class Spelling
{
    /// <returns>How many letters have to be put in, taken out or exchanged; a capital is another letter.</returns>
    public static int Slips(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        foreach (var letter in one)
        {
            var corner = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (letter == other[j - 1] ? 0 : 1)));
            }
        }
        return row[^1];
    }
}
