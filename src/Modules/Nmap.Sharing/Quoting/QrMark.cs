using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Nmap.Sharing.Quoting;

/// <summary>An address as a picture for phones, for the printed page: one path, a piece for each run of dark points, no style.</summary>
internal static class QrMark
{
    private const int Most = 1000;
    private static readonly ConcurrentDictionary<string, IHtmlContent> s_drawn = new(StringComparer.Ordinal);

    public static IHtmlContent Of(string address)
    {
        if (s_drawn.Count > Most) { s_drawn.Clear(); }
        return s_drawn.GetOrAdd(address, Draw);
    }

    private static HtmlString Draw(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.L);
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
        return new($"<svg viewBox=\"0 0 {rows.Count} {rows.Count}\" width=\"110\" height=\"110\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{path}\"/></svg>");
    }
}
