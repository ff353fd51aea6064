using System.IO.Compression;
using System.Xml;
using Nmap.Cms;

namespace Nmap.Members.Excel;

/// <summary>The parts of a workbook somebody sent: counted and measured before one is read, and refused when they hold more than cells.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private const long Largest = 64L * 1024 * 1024;
    private const int MostParts = 500;

    private static readonly string[] Macros = ["vbaproject", "/macrosheets/", "/dialogsheets/"];
    private static readonly string[] Links = ["/externallinks/", "/connections.xml", "/querytables/", "/embeddings/", "/activex/", "/webextensions/"];

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedException">It unpacks to too much, or holds macros, links to elsewhere or other files.</exception>
    public WorkbookParts(byte[] bytes, string field)
    {
        _zip = new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (_zip.Entries.Count > MostParts || !Fits()) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The workbook is too large once unpacked. Divide it."), field); }
        foreach (var entry in _zip.Entries) { _parts.Add("/" + entry.FullName, entry); }
        if (Names(Macros) || Says("/[Content_Types].xml", "ContentType", "macroEnabled")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The workbook holds macros. Save it as .xlsx, without them."), field); }
        if (Names(Links) || LeadsOut()) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The workbook holds links to other files, or files inside it. Copy its cells as values into a new workbook."), field); }
    }

    public XmlReader? Open(string? path) => path is not null && _parts.TryGetValue(path, out var part)
        ? XmlReader.Create(part.Open(), new() { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = Largest })
        : null;

    /// <summary>What a part refers to, as id, kind and path.</summary>
    public IEnumerable<(string Id, string Kind, string Path)> RelationsOf(string path)
    {
        var cut = path.LastIndexOf('/');
        return [.. Elements($"{path[..cut]}/_rels{path[cut..]}.rels", "Relationship").Where(e => e["TargetMode"] != "External")
            .Select(e => (e["Id"], e["Type"][(e["Type"].LastIndexOf('/') + 1)..], Uri.UnescapeDataString(new Uri(new Uri("http://workbook" + path), e["Target"]).AbsolutePath)))];
    }

    /// <summary>Every element of a name in a part, as its attributes; what is not there reads as empty.</summary>
    public IEnumerable<Attributes> Elements(string? path, string name)
    {
        using var reader = Open(path);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name) { yield return new(reader); }
        }
    }

    public void Dispose() => _zip.Dispose();

    // What the archive says of its sizes may be a lie, so they are counted.
    private bool Fits()
    {
        var (buffer, sum) = (new byte[81920], 0L);
        foreach (var entry in _zip.Entries)
        {
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if ((sum += read) > Largest) { return false; }
            }
        }
        return true;
    }

    private bool Names(string[] words) => _parts.Keys.Any(p => words.Any(w => p.Contains(w, StringComparison.OrdinalIgnoreCase)));

    private bool Says(string path, string attribute, string word)
        => Elements(path, "Override").Concat(Elements(path, "Default")).Any(e => e[attribute].Contains(word, StringComparison.OrdinalIgnoreCase));

    // A typed e-mail address becomes a hyperlink by itself; nothing follows it here.
    private bool LeadsOut() => _parts.Keys.Where(p => p.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).SelectMany(p => Elements(p, "Relationship"))
        .Any(e => e["TargetMode"] == "External" && !e["Type"].EndsWith("/hyperlink", StringComparison.Ordinal));
}

/// <summary>Attributes of one element, by their local names.</summary>
internal sealed class Attributes
{
    private readonly Dictionary<string, string> _values = [];

    public Attributes(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute()) { _values[reader.LocalName] = reader.Value; }
        reader.MoveToElement();
    }

    public string this[string name] => _values.GetValueOrDefault(name, "");
}
