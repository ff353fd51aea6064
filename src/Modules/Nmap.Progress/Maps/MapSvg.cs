using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using NetTopologySuite.Geometries;

namespace Nmap.Progress.Maps;

/// <summary>Draws a map as SVG: shades of the text's own colour, which print and forced colours keep; patterns where nothing is known; a number in each area.</summary>
internal sealed class MapSvg
{
    private const double Width = 440, Edge = 6;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
    private readonly FigureMap _map;
    private readonly Words _words;
    private readonly Envelope _box = new();
    private readonly double _scale, _narrow;
    private readonly StringBuilder _svg = new();

    private MapSvg(FigureMap map, Words words)
    {
        (_map, _words) = (map, words);
        foreach (var area in map.Areas.Where(a => a.Shape is not null)) { _box.ExpandToInclude(area.Shape!.EnvelopeInternal); }
        _narrow = Math.Cos(_box.Centre.Y * Math.PI / 180);
        _scale = (Width - 2 * Edge) / (_box.Width * _narrow);
    }

    public static string Draw(FigureMap map, Words words) => new MapSvg(map, words).Draw();

    private double Height => _box.Height * _scale + 2 * Edge;

    private string Draw()
    {
        var id = "map-" + _map.Key;
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {N(Height)}\" class=\"nmap-chart\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">");
        _svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Encoder.Encode(_words.S["{0} by area", _map.Title])}</title><desc id=\"{id}-desc\">{Encoder.Encode(Sentence())}</desc>");
        _svg.Append(CultureInfo.InvariantCulture, $"<defs>{Pattern(id, "unknown", "<path d=\"M0 8L8 0\" stroke=\"currentColor\"/>")}{Pattern(id, "few", "<circle cx=\"4\" cy=\"4\" r=\"1.3\" fill=\"currentColor\"/>")}</defs>");
        foreach (var area in _map.Areas.Where(a => a.Shape is not null)) { Shape(id, area); }
        foreach (var area in _map.Areas.Where(a => a.Shape is not null)) { Label(area); }
        return _svg.Append("</svg>").ToString();
    }

    /// <summary>The map in words: where most is, and where nothing is known.</summary>
    private string Sentence()
    {
        var known = _map.Areas.Where(a => a.Figure?.Total.Value is not null).OrderByDescending(a => a.Figure!.Total.Value).ToList();
        var most = known.Count == 0 ? "" : _words.S["Most: {0} ({1}). Least: {2} ({3}).", known[0].Name, Said(known[0]), known[^1].Name, Said(known[^1])].Value;
        var unknown = _map.Areas.Where(a => a.Shade is MapShade.Unknown or MapShade.None).Select(a => a.Name).ToList();
        return unknown.Count == 0 ? most : $"{most} {_words.S["Not known: {0}.", _words.Formats.List(unknown)]}".Trim();
    }

    private string Said(MapArea area) => _words.Value(area.Figure!.Total);

    private void Shape(string id, MapArea area)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<path {Look(id, area.Shade)} fill-rule=\"evenodd\" stroke=\"currentColor\" stroke-width=\"1\" d=\"{Path(area.Shape!)}\"><title>{Encoder.Encode(area.Name)}</title></path>");
    }

    private static string Look(string id, MapShade shade) => shade switch
    {
        MapShade.Unknown => $"fill=\"url(#{id}-unknown)\"",
        MapShade.Few or MapShade.Beside => $"fill=\"url(#{id}-few)\"",
        MapShade.None => "fill=\"none\" stroke-dasharray=\"4 3\"",
        MapShade.Zero => "fill=\"none\"",
        _ => $"fill=\"currentColor\" fill-opacity=\"{N(0.12 + 0.2 * (shade - MapShade.Least))}\"",
    };

    /// <summary>A shade as the legend beside the map shows it; its meaning stands in words beside it.</summary>
    public static string Swatch(FigureMap map, MapShade shade)
        => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 34 20\" width=\"34\" height=\"20\" aria-hidden=\"true\"><rect {Look("map-" + map.Key, shade)} stroke=\"currentColor\" x=\"1\" y=\"1\" width=\"32\" height=\"18\"/></svg>";

    private string Path(Geometry shape)
    {
        var path = new StringBuilder();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is not Polygon polygon) { continue; }
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                path.Append('M').AppendJoin('L', ring.Coordinates.SkipLast(1).Select(c => $"{N(X(c))} {N(Y(c))}")).Append('Z');
            }
        }
        return path.ToString();
    }

    private void Label(MapArea area)
    {
        var at = area.Shape!.InteriorPoint.Coordinate;
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"nmap-chart__text nmap-chart__value\" x=\"{N(X(at))}\" y=\"{N(Y(at) + 5)}\" text-anchor=\"middle\">{_words.Formats.Number(area.Number)}</text>");
    }

    private static string Pattern(string id, string name, string mark)
        => $"<pattern id=\"{id}-{name}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">{mark}</pattern>";

    private double X(Coordinate at) => Edge + (at.X - _box.MinX) * _narrow * _scale;

    private double Y(Coordinate at) => Edge + (_box.MaxY - at.Y) * _scale;

    private static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
