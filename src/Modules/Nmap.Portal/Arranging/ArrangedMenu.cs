using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Arranging;

/// <summary>One row of the form: an entry with its name in one language.</summary>
/// <param name="Was">Number of the entry it was when the form was opened, counted over both levels; null for a new one.</param>
/// <param name="Inside">It stands inside the entry before it.</param>
internal sealed record MenuRow(int? Was, int Place, string Label, string Address, bool Inside);

/// <summary>What a public menu may hold: two levels, pages of this site by their address, other sites by theirs.</summary>
internal static class ArrangedMenu
{
    private const int Most = 40, MostFirst = 12, LongestLabel = 60, LongestAddress = 300;

    /// <summary>What was seen by whoever changes a menu: two people must not undo each other's work.</summary>
    public static string Mark(IReadOnlyList<MenuLine> lines) => Cms.Audit.AuditDigest.Of(JsonSerializer.Serialize(lines, Json.Orchard));

    /// <summary>Both levels in order, for the form.</summary>
    public static IReadOnlyList<(MenuLine Line, bool Inside)> Flat(IReadOnlyList<MenuLine> lines) => [.. lines.SelectMany(l => l.Inside.Select(i => (i, true)).Prepend((l, false)))];

    /// <summary>The modules' own entries, for a menu that nobody arranged yet.</summary>
    public static IReadOnlyList<MenuLine> Given(IEnumerable<IMenuSource> menus, MenuPlace place)
        => [.. menus.SelectMany(m => m.Entries).Where(e => e.Place == place).OrderBy(e => e.Order).Select(e => new MenuLine(e.Address, Texts.Empty))];

    /// <param name="before">The menu as it was opened; names in other languages are kept from there.</param>
    /// <param name="known">Addresses that have a name of their own.</param>
    public static IReadOnlyList<MenuLine> Read(IReadOnlyList<MenuRow> rows, IReadOnlyList<MenuLine> before, string language, IReadOnlySet<string> known)
    {
        var (flat, lines) = (Flat(before), new List<MenuLine>());
        foreach (var (row, index) in rows.Select((r, i) => (r, i)).Where(r => r.r.Label.Length > 0 || r.r.Address.Length > 0).OrderBy(r => r.r.Place).ThenBy(r => r.i))
        {
            var was = row.Was is { } number && number < flat.Count ? flat[number].Line.Label : Texts.Empty;
            var line = new MenuLine(Checked(row, index), was.With(language, row.Label));
            if (line.Label.IsEmpty && !known.Contains(line.Address)) { throw Wrong(Phrase.Of("Give the entry a name."), index, nameof(MenuRow.Label)); }
            if (!row.Inside) { lines.Add(line); continue; }
            if (lines.Count == 0) { throw Wrong(Phrase.Of("The first entry stands inside no other."), index, nameof(MenuRow.Inside)); }
            lines[^1] = lines[^1] with { Inside = [.. lines[^1].Inside, line] };
        }
        if (lines.Count > MostFirst || Flat(lines).Count > Most) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A menu has at most {0} entries, and {1} in all."), "Rows[0].Address", MostFirst, Most); }
        return lines.Count > 0 ? lines : throw new RefusedException(Refusal.Invalid, Phrase.Of("Leave at least one entry, or go back to the menu of the site."), "Rows[0].Address");
    }

    private static string Checked(MenuRow row, int index)
    {
        if (row.Label.Length > LongestLabel) { throw Wrong(Phrase.Of("A name in a menu has at most 60 letters."), index, nameof(MenuRow.Label)); }
        var address = row.Address;
        var outside = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0;
        var inside = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal);
        return address.Length <= LongestAddress && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && (outside || inside) ? address
            : throw Wrong(Phrase.Of("Write an address of this site without its language, such as /news, or one of another site that begins with https://"), index, nameof(MenuRow.Address));
    }

    private static RefusedException Wrong(string message, int row, string field) => new(Refusal.Invalid, message, $"Rows[{row}].{field}");
}
