using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Nmap.Cms.Web;

/// <summary>A text as a picture that phones read. As SVG it is one path, a piece for each run of dark points, without a style, so that it stands under the strictest policy.</summary>
public static class QrPicture
{
    /// <param name="size">Of each side, in CSS pixels.</param>
    /// <param name="label">What it is, for who does not see it; null where the text stands beside it.</param>
    /// <param name="onPaper">Bears more wear, and weighs more.</param>
    public static HtmlString Svg(string text, int size, string? label = null, bool onPaper = true)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, onPaper ? QRCodeGenerator.ECCLevel.M : QRCodeGenerator.ECCLevel.L);
        var side = data.ModuleMatrix.Count;
        var meaning = label is null ? "aria-hidden=\"true\" focusable=\"false\"" : $"role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\"";
        return new(string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{size}\" height=\"{size}\" shape-rendering=\"crispEdges\" {meaning}><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{Path(data)}\"/></svg>"));
    }

    public static byte[] Png(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(6);
    }

    private static StringBuilder Path(QRCodeData data)
    {
        var (rows, path) = (data.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (!rows[y][x]) { continue; }
                var from = x;
                while (x + 1 < rows[y].Count && rows[y][x + 1]) { x++; }
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1H{from}");
            }
        }
        return path;
    }
}
