using Nmap.Cms.Access;
using Nmap.Search.Contracts;

namespace Nmap.Search;

/// <summary>What somebody looked for, guessed from an address at which nothing stands.</summary>
internal static class AddressWords
{
    private const int Most = 5, LongestPath = 300;

    /// <summary>The words of the last piece; nothing for addresses of files and for those that only programs make.</summary>
    public static string Of(string path)
    {
        if (path.Length > LongestPath) { return ""; }
        var last = path.TrimEnd('/').Split('/')[^1];
        if (last.Contains('.', StringComparison.Ordinal) && !last.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !last.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)) { return ""; }
        var words = new string([.. last.Split('.')[0].Select(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? c : ' ')]);
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What has these words or some of them; where none is known, what has words that are nearly so.</summary>
    public static SearchAnswer Ask(ISearch search, string words, string culture)
    {
        SearchAnswer Found(string text) => search.Ask(new() { Text = text, Culture = culture, Take = Most }, Reader.Stranger);
        var answer = Found(words);
        return answer is { Total: 0, Suggestions: [var better, ..] } ? Found(better) : answer;
    }
}
