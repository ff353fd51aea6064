using NetVips;

namespace Nmap.Sharing.Cards;

/// <summary>A chart as PNG, for papers and presentations: 1320 points wide.</summary>
internal static class ChartPicture
{
    private const double Scale = 3;

    // The library counts SVG among the formats that are not to be read from strangers. What is drawn here is the program's own; pictures that people
    // bring are known by their first bytes, and SVG is none of those that are taken.
    static ChartPicture() => Operation.Block("VipsForeignLoadSvg", false);

    public static byte[] Draw(string svg)
    {
        using var drawn = Image.SvgloadBuffer(System.Text.Encoding.UTF8.GetBytes(svg), scale: Scale);
        return drawn.PngsaveBuffer(compression: 9, palette: true);
    }
}
