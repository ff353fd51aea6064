using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Nmap.Translations.Exchange;

/// <summary>
/// Between the tags inside a piece and XLIFF's inline codes: what a tag says stands once in the unit's original data, and the code
/// points there. A translation uses the numbers of its source's codes where it has the same tags.
/// </summary>
internal sealed class InlineCodes
{
    public static readonly XNamespace Xliff = "urn:oasis:names:tc:xliff:document:2.0";

    private readonly List<(string Opening, string Closing)> _codes = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<int> _used = [];

    /// <summary>Tags as they are, each with the id of its data.</summary>
    public IEnumerable<(string Id, string Tag)> Data => _ids.Select(d => (d.Value, d.Key));

    /// <summary>The content of a <c>source</c> or <c>target</c> element.</summary>
    public IReadOnlyList<object> Write(string text, bool isHtml)
    {
        _used.Clear();
        if (!isHtml) { return [.. Characters(text)]; }
        var parser = new HtmlParser();
        return [.. parser.ParseFragment(text, parser.ParseDocument("").CreateElement("div")).SelectMany(Write)];
    }

    /// <summary>A unit's content back as HTML, or as plain text.</summary>
    /// <param name="data">Original data of the file, for codes that its maker added.</param>
    /// <returns>Null when a code is not known.</returns>
    public string? Read(XElement content, IReadOnlyDictionary<string, string> data, bool isHtml)
    {
        var text = new StringBuilder();
        return content.Nodes().All(n => Read(n, data, isHtml, text)) ? text.ToString() : null;
    }

    private IEnumerable<object> Write(INode node)
    {
        if (node is IText text) { return Characters(text.Data); }
        if (node is not IElement element) { return []; }
        var whole = ((IElement)element.Clone(false)).OuterHtml;
        var closing = whole.EndsWith($"</{element.LocalName}>", StringComparison.Ordinal) ? $"</{element.LocalName}>" : "";
        var opening = whole[..^closing.Length];
        var id = new XAttribute("id", Number(opening, closing));
        return closing.Length == 0
            ? [new XElement(Xliff + "ph", id, new XAttribute("dataRef", Kept(opening)))]
            : [new XElement(Xliff + "pc", id, new XAttribute("dataRefEnd", Kept(closing)), new XAttribute("dataRefStart", Kept(opening)), element.ChildNodes.SelectMany(Write).ToList())];
    }

    private int Number(string opening, string closing)
    {
        var at = Enumerable.Range(0, _codes.Count).FirstOrDefault(i => !_used.Contains(i) && _codes[i] == (opening, closing), _codes.Count);
        if (at == _codes.Count) { _codes.Add((opening, closing)); }
        _used.Add(at);
        return at + 1;
    }

    private string Kept(string tag) => _ids.TryGetValue(tag, out var id) ? id : _ids[tag] = $"d{_ids.Count + 1}";

    /// <summary>What XML cannot hold as a character is written as its number.</summary>
    private static IEnumerable<object> Characters(string text)
    {
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) { i++; continue; }
            if (XmlConvert.IsXmlChar(text[i])) { continue; }
            if (i > run) { yield return new XText(text[run..i]); }
            yield return new XElement(Xliff + "cp", new XAttribute("hex", ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)));
            run = i + 1;
        }
        if (run < text.Length) { yield return new XText(text[run..]); }
    }

    private bool Read(XNode node, IReadOnlyDictionary<string, string> data, bool isHtml, StringBuilder text)
    {
        if (node is XText words)
        {
            text.Append(isHtml ? Escaped(words.Value) : words.Value);
            return true;
        }
        if (node is not XElement code) { return true; }
        switch (code.Name.LocalName)
        {
            case "cp": return Character(code, text);
            case "mrk": return code.Nodes().All(n => Read(n, data, isHtml, text));
            case "sm" or "em": return true;
            case var _ when !isHtml: return false;
            case "ph": return Append(text, Tag(code, "id", "dataRef", data, opening: true));
            case "sc": return Append(text, Tag(code, "id", "dataRef", data, opening: true));
            case "ec": return Append(text, Tag(code, code.Attribute("startRef") is null ? "id" : "startRef", "dataRef", data, opening: false));
            case "pc":
                return Append(text, Tag(code, "id", "dataRefStart", data, opening: true)) && code.Nodes().All(n => Read(n, data, isHtml, text)) && Append(text, Tag(code, "id", "dataRefEnd", data, opening: false));
            default: return false;
        }
    }

    /// <summary>Our own tag where the code is one of the source's; the file's only for codes that were added.</summary>
    private string? Tag(XElement code, string idName, string dataName, IReadOnlyDictionary<string, string> data, bool opening)
    {
        if (int.TryParse(code.Attribute(idName)?.Value, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _codes.Count) { return opening ? _codes[number - 1].Opening : _codes[number - 1].Closing; }
        return code.Attribute(dataName) is { } reference ? data.GetValueOrDefault(reference.Value) : null;
    }

    private static bool Append(StringBuilder text, string? tag)
    {
        text.Append(tag);
        return tag is not null;
    }

    private static bool Character(XElement code, StringBuilder text)
    {
        if (!int.TryParse(code.Attribute("hex")?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) || number is < 0 or > 0xFFFF) { return false; }
        text.Append((char)number);
        return true;
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\u00A0", "&nbsp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
