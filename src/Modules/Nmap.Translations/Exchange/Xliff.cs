using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Nmap.Cms;

namespace Nmap.Translations.Exchange;

/// <summary>XLIFF 2.1: one file a text and language, one unit a piece.</summary>
internal static class Xliff
{
    public const string MediaType = "application/xliff+xml";

    /// <summary>Tags of a text never stand deeper in each other; a file that does is made to do harm.</summary>
    private const int Deepest = 100;

    private const string Ours = "nmap";
    private static readonly XNamespace X = InlineCodes.Xliff;

    public static byte[] Write(TranslationFile file)
    {
        var notes = new XElement(X + "notes", Note("version", file.Version), Note("title", file.Title), file.SourceAt is { } at ? Note("source-of", at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)) : null);
        var root = new XElement(X + "xliff", new XAttribute("version", "2.1"), new XAttribute("srcLang", file.SourceCulture), new XAttribute("trgLang", file.Culture),
            new XElement(X + "file", new XAttribute("id", "f1"), new XAttribute("original", file.SetId), notes, file.Rows.Select(Unit)));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false, NewLineHandling = NewLineHandling.Entitize })) { root.Save(writer); }
        return bytes.ToArray();
    }

    private static XElement Note(string category, string text) => new(X + "note", new XAttribute("category", $"{Ours}:{category}"), text);

    private static XElement Unit(FileRow row)
    {
        var codes = new InlineCodes();
        var source = codes.Write(row.Source, row.IsHtml);
        var target = row.Target is null ? null : codes.Write(row.Target, row.IsHtml);
        var data = codes.Data.Select(d => new XElement(X + "data", new XAttribute("id", d.Id), d.Tag)).ToList();
        return new XElement(X + "unit", new XAttribute("id", row.Id), row.Label is null ? null : new XAttribute("name", row.Label),
            row.Before is null ? null : new XElement(X + "notes", Note("source-before", row.Before)),
            data.Count == 0 ? null : new XElement(X + "originalData", data),
            new XElement(X + "segment", new XAttribute("id", "s1"), new XAttribute("state", Word(row)), SubState(row), Side("source", source), target is null ? null : Side("target", target)));
    }

    private static XElement Side(string name, IReadOnlyList<object> content) => new(X + name, new XAttribute(XNamespace.Xml + "space", "preserve"), content);

    private static string Word(FileRow row) => row.State switch
    {
        PieceState.Missing => "initial",
        PieceState.Current when !row.Machine => "final",
        _ => "translated",
    };

    private static XAttribute? SubState(FileRow row)
        => row.Machine ? new("subState", Ours + ":machine") : row.State == PieceState.SourceChanged ? new("subState", Ours + ":source-changed") : null;

    /// <param name="sources">The pieces as they stand here, by id: their tags are the ones that count.</param>
    /// <exception cref="RefusedException">It is no XLIFF file of ours.</exception>
    public static TranslationFile Read(byte[] bytes, IReadOnlyDictionary<string, string> sources)
    {
        var root = Parse(bytes).Root!;
        if (root.Name != X + "xliff") { throw NotOurs(); }
        var files = root.Elements(X + "file").ToList();
        if (files is not [var file]) { throw NotOurs(); }
        var version = file.Element(X + "notes")?.Elements(X + "note").FirstOrDefault(n => n.Attribute("category")?.Value == Ours + ":version")?.Value.Trim() ?? throw NotOurs();
        return new(file.Attribute("original")?.Value ?? "", version, root.Attribute("srcLang")?.Value ?? "", root.Attribute("trgLang")?.Value ?? "", [.. file.Descendants(X + "unit").Select(u => Row(u, sources))])
        {
            SourceAt = DateTimeOffset.TryParse(file.Element(X + "notes")!.Elements(X + "note").FirstOrDefault(n => n.Attribute("category")?.Value == Ours + ":source-of")?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
        };
    }

    private static RefusedException NotOurs() => new(Refusal.Invalid, Phrase.Of("This is not an XLIFF 2 file that was taken out here. Take out a new one and translate that."), "File");

    private static XmlReader Open(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    private static XDocument Parse(byte[] bytes)
    {
        try
        {
            using (var depth = Open(bytes))
            {
                while (depth.Read()) { if (depth.Depth > Deepest) { throw NotOurs(); } }
            }
            using var reader = Open(bytes);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException broken)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is damaged at line {0}. Save it again in your translation program."), "File", Math.Max(1, broken.LineNumber));
        }
    }

    /// <summary>A unit as its maker left it; several segments of one unit are put together again.</summary>
    private static FileRow Row(XElement unit, IReadOnlyDictionary<string, string> sources)
    {
        var id = unit.Attribute("id")?.Value ?? "";
        var isBlock = TextUnit.SaysHtml(id);
        var codes = new InlineCodes();
        if (isBlock && sources.GetValueOrDefault(id) is { } stands) { codes.Write(stands, isBlock); }
        var data = (unit.Element(X + "originalData")?.Elements(X + "data") ?? []).GroupBy(d => d.Attribute("id")?.Value ?? "").ToDictionary(d => d.Key, d => d.First().Value);
        var parts = unit.Elements().Where(e => e.Name == X + "segment" || e.Name == X + "ignorable").ToList();
        var segments = parts.Where(p => p.Name == X + "segment").ToList();
        var machine = segments.Exists(s => (s.Attribute("subState")?.Value ?? "") is var sub && (sub.EndsWith(":machine", StringComparison.OrdinalIgnoreCase) || sub.EndsWith(":mt", StringComparison.OrdinalIgnoreCase)));
        var row = new FileRow(id, unit.Attribute("name")?.Value, isBlock, Joined(parts, "source", codes, data, isBlock) ?? "", null, PieceState.Draft, machine);
        var written = segments.Where(s => s.Element(X + "target") is { } t && (t.HasElements || t.Value.Trim().Length > 0)).ToList();
        if (written.Count == 0) { return row with { State = PieceState.Missing }; }
        if (written.Count < segments.Count) { return row with { Fault = Phrase.Of("Only a part of it is translated.") }; }
        return Joined(parts, "target", codes, data, isBlock) is { } text ? row with { Target = text } : row with { Fault = Phrase.Of("A tag in it is not one of the source's. Copy the tags from the source.") };
    }

    private static string? Joined(List<XElement> parts, string side, InlineCodes codes, Dictionary<string, string> data, bool isBlock)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if ((part.Element(X + side) ?? part.Element(X + "source")) is not { } content) { return null; }
            if (codes.Read(content, data, isBlock) is not { } piece) { return null; }
            text.Append(piece);
        }
        return text.ToString();
    }
}
