using System.Xml;
using System.Xml.Linq;

namespace Nmap.Cms.Sites;

/// <summary>An emblem as drawn: shapes and colours stay; scripts, styles, links, fonts and pictures from elsewhere go.</summary>
public static class EmblemSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Shapes = ["svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "defs", "linearGradient", "radialGradient", "stop", "clipPath", "title", "desc"];

    private static readonly HashSet<string> Attributes = ["viewBox", "width", "height", "id", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "fx", "fy", "points", "transform",
        "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-opacity", "opacity", "offset", "stop-color", "stop-opacity",
        "gradientUnits", "gradientTransform", "spreadMethod", "clip-path", "clip-rule", "clipPathUnits", "preserveAspectRatio"];

    /// <summary>The cleaned drawing; empty for none.</summary>
    /// <exception cref="RefusedException">It is no SVG, too long, or nothing to see is left of it.</exception>
    public static string Clean(string svg)
    {
        if (string.IsNullOrWhiteSpace(svg)) { return ""; }
        if (svg.Length > Branding.LongestEmblem * 4) { throw TooLong(); }
        var root = Parse(svg);
        if (root.Name != Svg + "svg") { throw NoSvg(); }
        var clean = Cleaned(root);
        if (clean.Attribute("viewBox") is null)
        {
            if (clean.Attribute("width")?.Value is not { } width || clean.Attribute("height")?.Value is not { } height || !double.TryParse(width.Replace("px", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture, out var w)
                || !double.TryParse(height.Replace("px", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture, out var h)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The emblem says neither viewBox nor width and height. Export it again as SVG."), "Emblem"); }
            clean.SetAttributeValue("viewBox", FormattableString.Invariant($"0 0 {w} {h}"));
        }
        if (!clean.Descendants().Any(e => e.Name.LocalName is "path" or "circle" or "ellipse" or "rect" or "line" or "polyline" or "polygon")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Nothing to see is left of the emblem once pictures, scripts and fonts are taken out. Draw it with shapes."), "Emblem"); }
        var text = clean.ToString(SaveOptions.DisableFormatting);
        return text.Length <= Branding.LongestEmblem ? text : throw TooLong();
    }

    private static XElement Parse(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 0, MaxCharactersInDocument = Branding.LongestEmblem * 4 });
            return XElement.Load(reader);
        }
        catch (XmlException) { throw NoSvg(); }
    }

    private static XElement Cleaned(XElement element)
        => new(Svg + element.Name.LocalName,
            element.Attributes().Where(a => a.Name.Namespace == XNamespace.None && Attributes.Contains(a.Name.LocalName) && IsHarmless(a.Value)),
            element.Nodes().Select(n => n switch
            {
                XElement child when child.Name.Namespace == Svg && Shapes.Contains(child.Name.LocalName) => (XNode)Cleaned(child),
                XText text when element.Name.LocalName is "title" or "desc" => new XText(text.Value),
                _ => null,
            }).Where(n => n is not null));

    // A reference goes to something inside the drawing only.
    private static bool IsHarmless(string value)
        => !value.Contains("url", StringComparison.OrdinalIgnoreCase) || (value.StartsWith("url(#", StringComparison.Ordinal) && value.IndexOf(')', StringComparison.Ordinal) == value.Length - 1);

    private static RefusedException NoSvg() => new(Refusal.Invalid, Phrase.Of("The emblem is no SVG drawing. Export it as SVG and choose it again."), "Emblem");

    private static RefusedException TooLong() => new(Refusal.Invalid, Phrase.Of("The emblem is larger than {0} KB. Simplify the drawing and choose it again."), "Emblem", Branding.LongestEmblem / 1024);
}
