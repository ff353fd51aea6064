using System.Text;
using AnyAscii;

namespace Nmap.Cms.Content;

/// <summary>Addresses in Latin letters, digits and hyphens in every language.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    public static string From(string text)
    {
        var slug = new StringBuilder();
        // Arabic letters that stand for a long "a", which the tables leave out: without them words cannot be told apart.
        foreach (var c in text.Replace('ا', 'a').Replace('أ', 'a').Replace('آ', 'a').Transliterate().ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) { slug.Append(c); }
            else if (slug.Length > 0 && slug[^1] != '-') { slug.Append('-'); }
        }
        var whole = slug.ToString().Trim('-');
        if (whole.Length <= MaxLength) { return whole.Length > 0 ? whole : "item"; }
        var cut = whole.LastIndexOf('-', MaxLength);
        return whole[..(cut > 0 ? cut : MaxLength)];
    }
}
