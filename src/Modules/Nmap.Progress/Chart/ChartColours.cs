namespace Nmap.Progress;

/// <summary>Presentation attributes of a chart that travels without a style sheet; on a page the theme's classes do this.</summary>
internal static class ChartColours
{
    public const string Root = " font-family=\"system-ui, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Khmer', sans-serif\" font-size=\"14\"";

    private static readonly Dictionary<string, string> Parts = new()
    {
        ["axis"] = " stroke=\"#5b6b70\" stroke-width=\"1.5\"",
        ["grid"] = " stroke=\"#e3e9e8\" stroke-width=\"1\"",
        ["bar"] = " fill=\"#0e4f55\"",
        ["bar nmap-chart__bar--quiet"] = " fill=\"#8fb5b2\"",
        ["line"] = " stroke=\"#0e4f55\" stroke-width=\"3\" stroke-linecap=\"round\"",
        ["dot"] = " fill=\"#0e4f55\" stroke=\"#0e4f55\" stroke-width=\"2.5\"",
        ["dot nmap-chart__dot--quiet"] = " fill=\"#ffffff\" stroke=\"#0e4f55\" stroke-width=\"2.5\"",
        ["gap"] = " fill=\"#f0f3f2\"",
        ["title"] = " fill=\"#14232a\" font-size=\"17\" font-weight=\"700\"",
        ["name"] = " fill=\"#14232a\" font-weight=\"700\"",
        ["value"] = " fill=\"#14232a\" font-weight=\"700\" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\"",
        ["unknown"] = " fill=\"#46555c\" font-weight=\"700\" font-size=\"17\"",
    };

    public static string Of(string part) => Parts.GetValueOrDefault(part, " fill=\"#46555c\"");
}
