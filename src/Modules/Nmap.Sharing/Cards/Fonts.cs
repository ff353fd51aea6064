using System.Collections.Concurrent;
using NetVips;
using Nmap.Cms.Sites;

namespace Nmap.Sharing.Cards;

/// <summary>Which languages this machine can write: letters without a font come out as equal boxes.</summary>
internal static class Fonts
{
    // No font holds a character that no alphabet has.
    private const string Unassigned = "\u0378";

    private static readonly ConcurrentDictionary<string, bool> s_known = new(StringComparer.Ordinal);

    public static bool Write(string culture) => s_known.GetOrAdd(culture, Look);

    private static bool Look(string culture)
    {
        try
        {
            var box = Size(Unassigned);
            var letters = Cultures.Autonym(culture).Where(char.IsLetter).Distinct().Take(4).Select(l => Size(l.ToString())).ToList();
            return letters.Count > 0 && !letters.All(l => l == box);
        }
        catch (Exception e) when (e is VipsException or DllNotFoundException or TypeInitializationException) { return false; }
    }

    private static (int, int) Size(string letter)
    {
        using var drawn = Image.Text(letter, "sans 40", dpi: 72);
        return (drawn.Width, drawn.Height);
    }
}
