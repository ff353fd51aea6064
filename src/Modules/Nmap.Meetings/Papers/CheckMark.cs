using QRCoder;

namespace Nmap.Meetings.Papers;

/// <summary>By what anybody checks a printed copy of adopted minutes: the code, and its address as a picture for phones.</summary>
internal sealed record CheckMark(string Code, string Address)
{
    public static CheckMark Of(string code, Uri publicUrl) => new(code, new Uri(publicUrl, $"/check/{code}").AbsoluteUri);

    /// <summary>The picture, without a style or script of its own.</summary>
    public string Svg()
    {
        using var data = Data();
        var rows = data.ModuleMatrix;
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x]) { path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z"); }
            }
        }
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rows.Count} {rows.Count}" width="120" height="120" shape-rendering="crispEdges" aria-hidden="true" focusable="false"><rect width="{rows.Count}" height="{rows.Count}" fill="#fff"/><path d="{path}" fill="#000"/></svg>""";
    }

    public byte[] Png()
    {
        using var data = Data();
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(6);
    }

    private QRCodeData Data()
    {
        using var generator = new QRCodeGenerator();
        return generator.CreateQrCode(Address, QRCodeGenerator.ECCLevel.M);
    }
}
