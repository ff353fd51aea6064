using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Cms.Sites;

/// <summary>What a country puts on the look of its platform; everything else belongs to the theme.</summary>
public sealed partial record Branding
{
    /// <summary>The six colours a country sets, by what they are for, and what the theme has for them.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["brand"] = Phrase.Of("Bars and buttons"),
        ["text"] = Phrase.Of("Text, and the dark areas"),
        ["quiet"] = Phrase.Of("Quiet text"),
        ["link"] = Phrase.Of("Links"),
        ["surface"] = Phrase.Of("Light areas"),
        ["accent"] = Phrase.Of("Lines that stand out"),
    };

    /// <summary>Longest emblem, in characters of SVG.</summary>
    public const int LongestEmblem = 10 * 1024;

    /// <summary>Cleaned SVG; empty for the theme's own.</summary>
    public string Emblem { get; init; } = "";

    /// <summary>Colour by name, as <c>#0e4f55</c>; those not named are the theme's.</summary>
    public IReadOnlyDictionary<string, string> Colours { get; init; } = new Dictionary<string, string>();

    /// <summary>Lines at the foot of every page, one a line of text.</summary>
    public Texts LegalLines { get; init; } = Texts.Empty;

    /// <summary>The authority's words on boundaries and names.</summary>
    public Texts BoundaryDisclaimer { get; init; } = Texts.Empty;

    /// <summary>Colours that are not readable, by name and sentence.</summary>
    public IEnumerable<(string Colour, string Message, object[] Arguments)> Faults()
    {
        foreach (var (name, colour) in Colours)
        {
            if (!Names.ContainsKey(name)) { yield return (name, Phrase.Of("“{0}” is none of the colours that can be set."), [name]); }
            else if (!Hex().IsMatch(colour)) { yield return (name, Phrase.Of("Write the colour as # and six digits, such as #0e4f55."), []); }
        }
        if (Colours.Values.Any(c => !Hex().IsMatch(c))) { yield break; }
        foreach (var (colour, on, least, message) in Pairs)
        {
            var against = on == "white" ? "#ffffff" : Colour(on);
            if (Contrast.Of(Colour(colour), against) is var ratio && ratio < least && (Colours.ContainsKey(colour) || Colours.ContainsKey(on)))
            {
                yield return (Colours.ContainsKey(colour) ? colour : on, message, [Math.Round(ratio, 1, MidpointRounding.ToZero).ToString("0.0", CultureInfo.InvariantCulture), least.ToString("0.#", CultureInfo.InvariantCulture)]);
            }
        }
    }

    /// <summary>The same, its emblem cleaned.</summary>
    /// <exception cref="RefusedException">A colour is not readable, or the emblem is no picture that may stand in a page.</exception>
    public Branding Checked()
    {
        foreach (var (name, message, arguments) in Faults()) { throw new RefusedException(Refusal.Invalid, message, "Colours." + name, arguments); }
        return this with { Emblem = EmblemSvg.Clean(Emblem) };
    }

    /// <summary>Fingerprints of the sheet and of the emblem, for their addresses; null where the theme's own stand.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? SheetMark => Colours.Count == 0 ? null : Mark(string.Join(',', Names.Keys.Select(Colour)));

    [System.Text.Json.Serialization.JsonIgnore]
    public string? EmblemMark => Emblem.Length == 0 ? null : Mark(Emblem);

    // The number is that of the sheet's own shape: it grows when the program writes the same colours otherwise.
    private static string Mark(string text) => Audit.AuditDigest.Of("1" + text)[..16];

    /// <summary>A colour in force: the country's, or what the theme has for it.</summary>
    public string Colour(string name) => Colours.GetValueOrDefault(name) ?? Default[name];

    public static IReadOnlyDictionary<string, string> Default { get; } = new Dictionary<string, string>
    {
        ["brand"] = "#0e4f55", ["text"] = "#14232a", ["quiet"] = "#46555c", ["link"] = "#0b5960", ["surface"] = "#f6f8f6", ["accent"] = "#c8741f",
    };

    private static readonly (string Colour, string On, double Least, string Message)[] Pairs =
    [
        ("text", "white", 7, Phrase.Of("This text is hard to read on white: the contrast is {0} to 1, and {1} to 1 is needed.")),
        ("text", "surface", 7, Phrase.Of("The text is hard to read on the light areas: the contrast is {0} to 1, and {1} to 1 is needed.")),
        ("quiet", "white", 4.5, Phrase.Of("This text is hard to read on white: the contrast is {0} to 1, and {1} to 1 is needed.")),
        ("quiet", "surface", 4.5, Phrase.Of("Quiet text is hard to read on the light areas: the contrast is {0} to 1, and {1} to 1 is needed.")),
        ("link", "white", 4.5, Phrase.Of("Links are hard to read on white: the contrast is {0} to 1, and {1} to 1 is needed.")),
        ("link", "surface", 4.5, Phrase.Of("Links are hard to read on the light areas: the contrast is {0} to 1, and {1} to 1 is needed.")),
        ("brand", "white", 4.5, Phrase.Of("White words are hard to read on this colour: the contrast is {0} to 1, and {1} to 1 is needed.")),
        ("accent", "white", 3, Phrase.Of("These lines are hard to see on white: the contrast is {0} to 1, and {1} to 1 is needed.")),
    ];

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}

/// <summary>How well two colours can be told apart, as WCAG counts it.</summary>
public static class Contrast
{
    /// <param name="one">As <c>#0e4f55</c>.</param>
    /// <returns>From 1 (the same) to 21 (black and white).</returns>
    public static double Of(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>A colour with white in it.</summary>
    /// <param name="white">0 leaves it as it is, 1 is white.</param>
    public static string Lighter(string colour, double white)
        => "#" + string.Concat(Channels(colour).Select(c => ((int)Math.Round(c + ((255 - c) * white))).ToString("x2", CultureInfo.InvariantCulture)));

    private static double Luminance(string colour)
    {
        var parts = Channels(colour).Select(c => c / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static IEnumerable<int> Channels(string colour) => Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + (i * 2), 2), 16));
}
