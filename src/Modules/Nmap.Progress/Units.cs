using Nmap.Cms;

namespace Nmap.Progress;

internal enum Dimension
{
    Area,
    Count,
}

/// <summary>Units of the figures file. Areas are kept in square metres, converted with decimals and therefore exactly.</summary>
internal static class Units
{
    public const string SquareMetre = "m2";
    public const string Count = "count";

    /// <summary>A source never gives more decimals than this, and within it no conversion rounds.</summary>
    public const int Decimals = 12;
    public const decimal Largest = 999_999_999_999m;

    /// <summary>In square metres: nine million square kilometres. More is a slip of the unit, and more than is kept.</summary>
    public const decimal LargestArea = 9_000_000_000_000m;

    /// <summary>From the smallest to the largest.</summary>
    public static IReadOnlyList<string> Areas { get; } = [SquareMetre, "ha", "km2"];

    /// <summary>In which pages show an area of this size.</summary>
    public static string Shown(decimal squareMetres) => Math.Abs(squareMetres) < 10_000m ? SquareMetre : "km2";

    public static int IndexOf(this IReadOnlyList<string> units, string unit) => units.Index().First(u => u.Item == unit).Index;

    public static bool Knows(string unit) => unit is SquareMetre or "km2" or "ha" or Count;

    public static Dimension DimensionOf(string unit) => unit == Count ? Dimension.Count : Dimension.Area;

    public static string Canonical(string unit) => unit == Count ? Count : SquareMetre;

    public static decimal ToCanonical(decimal value, string unit) => value * Factor(unit);

    public static decimal FromCanonical(decimal value, string unit) => value / Factor(unit);

    /// <summary>As it is written in words; marked for translation.</summary>
    public static string Sign(string unit) => unit switch { "km2" => Phrase.Of("km²"), "ha" => Phrase.Of("ha"), SquareMetre => Phrase.Of("m²"), _ => unit };

    private static decimal Factor(string unit) => unit switch { "km2" => 1_000_000m, "ha" => 10_000m, _ => 1m };
}
