using System.Security;
using NetVips;
using Nmap.Cms.Sites;

namespace Nmap.Sharing.Cards;

/// <summary>Draws a card: 1200 by 630 points, words shaped and placed as the language wants them, with the fonts of the machine.</summary>
internal static class CardPicture
{
    private const int Width = 1200, Height = 630, Edge = 72, Inner = Width - 2 * Edge, Top = 70, Bottom = 80, Bar = 16;
    private const string Font = "Noto Sans, Noto Sans Arabic, Noto Sans Khmer, DejaVu Sans, sans";
    private static readonly double[] s_ground = [11, 43, 49], s_words = [255, 255, 255], s_quiet = [190, 214, 210], s_bar = [242, 169, 59];
    private static readonly int[] s_titles = [60, 52, 44, 38, 32];

    public static byte[] Draw(CardWords words)
    {
        var rightToLeft = Cultures.Direction(words.Culture) == "rtl";
        var picture = Image.Black(Width, Height).NewFromImage(s_ground).Copy(interpretation: Enums.Interpretation.Srgb);
        picture = picture.Insert(Image.Black(Bar, Height).NewFromImage(s_bar).Copy(interpretation: Enums.Interpretation.Srgb), rightToLeft ? Width - Bar : 0, 0);
        void Put(Image text, double[] colour, int y) => picture = Over(picture, text, colour, rightToLeft ? Width - Edge - text.Width : Edge, y);

        var y = Top;
        if (words.Above.Length > 0 && Line(words.Above, 26, rightToLeft) is { } above) { Put(above, s_quiet, y); y += above.Height + 34; }
        if (words.Number is { } number && Line(number, 84, rightToLeft, bold: true) is { } large) { Put(large, s_words, y); y += large.Height + 30; }
        var foot = Line(words.Foot, 26, rightToLeft);
        var below = words.Below.Length > 0 ? Fitting(words.Below, [26, 22], 90, rightToLeft, bold: false) : null;
        var room = Height - Bottom - (foot?.Height ?? 0) - 30 - y - (below is null ? 0 : below.Height + 24);
        var title = Fitting(words.Title, words.Number is null ? s_titles : [40, 34, 28], room, rightToLeft, bold: true);
        Put(title, s_words, y);
        if (below is not null) { Put(below, s_quiet, y + title.Height + 24); }
        if (foot is not null) { Put(foot, s_quiet, Height - Bottom - foot.Height + 20); }
        return picture.PngsaveBuffer(compression: 9);
    }

    /// <summary>One line; cut at the card's edge where a name is longer than that.</summary>
    private static Image? Line(string text, int size, bool rightToLeft, bool bold = false)
        => string.IsNullOrWhiteSpace(text) ? null : Fitting(text, [size, size * 3 / 4, size / 2], size * 2, rightToLeft, bold);

    /// <summary>In the largest letters in which the whole text has room; the last size is cut below.</summary>
    private static Image Fitting(string text, int[] sizes, int room, bool rightToLeft, bool bold)
    {
        foreach (var size in sizes)
        {
            var drawn = Written(text, size, bold);
            if (drawn.Height <= room && drawn.Width <= Inner) { return drawn; }
        }
        var smallest = Written(text, sizes[^1], bold);
        var (width, height) = (Math.Min(smallest.Width, Inner), Math.Clamp(smallest.Height, 1, Math.Max(room, 1)));
        return smallest.ExtractArea(rightToLeft ? smallest.Width - width : 0, 0, width, height);
    }

    // Points at 72 dots an inch are the card's own points. The words are no markup.
    private static Image Written(string text, int size, bool bold)
        => Image.Text(SecurityElement.Escape(text), $"{Font} {(bold ? "Bold " : "")}{size}", Inner, align: Enums.Align.Low, dpi: 72, wrap: Enums.TextWrap.WordChar);

    private static Image Over(Image picture, Image text, double[] colour, int x, int y)
    {
        var coloured = text.NewFromImage(colour).Copy(interpretation: Enums.Interpretation.Srgb).Bandjoin(text);
        return picture.Composite2(coloured, Enums.BlendMode.Over, x, y).Flatten(background: s_ground).Cast(Enums.BandFormat.Uchar);
    }
}
