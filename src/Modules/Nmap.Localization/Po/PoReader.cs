using System.Globalization;
using System.Text;

namespace Nmap.Localization.Po;

/// <summary>Reads a PO file line by line; an entry ends where the next one begins.</summary>
internal sealed class PoReader
{
    private readonly List<PoEntry> _entries = [];
    private readonly List<string> _comments = [];
    private readonly SortedDictionary<int, StringBuilder> _forms = [];
    private StringBuilder? _context, _id, _pluralId, _open;
    private string _header = "";

    public PoFile Read(string text)
    {
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (!TryTake(line.Trim(' ', '\t', '\r'))) { throw new FormatException($"Line {number} is not part of a PO file: {line.Trim()}"); }
        }
        Close();
        return new(_header, _entries);
    }

    private bool TryTake(string line)
    {
        if (line.Length == 0 || line.StartsWith("#~", StringComparison.Ordinal)) { return true; }
        if (line[0] == '#')
        {
            CloseIfComplete();
            _comments.Add(line);
            return true;
        }
        var quote = line.IndexOf('"', StringComparison.Ordinal);
        if (quote < 0 || line.Length < quote + 2 || line[^1] != '"') { return false; }
        var text = Unescape(line.AsSpan(quote + 1, line.Length - quote - 2));
        if (quote == 0)
        {
            _open?.Append(text);
            return _open is not null;
        }
        return TryOpen(line[..quote].Trim(), text);
    }

    private bool TryOpen(string keyword, string text)
    {
        if (keyword is "msgctxt" or "msgid") { CloseIfComplete(); }
        _open = new(text);
        switch (keyword)
        {
            case "msgctxt": _context = _open; return true;
            case "msgid": _id = _open; return true;
            case "msgid_plural": _pluralId = _open; return true;
            default: return TryIndex(keyword, out var index) && _forms.TryAdd(index, _open);
        }
    }

    private static bool TryIndex(string keyword, out int index)
    {
        index = 0;
        return keyword == "msgstr"
            || (keyword.StartsWith("msgstr[", StringComparison.Ordinal) && keyword[^1] == ']'
                && int.TryParse(keyword.AsSpan(7, keyword.Length - 8), NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < 20);
    }

    private void CloseIfComplete()
    {
        if (_forms.Count > 0) { Close(); }
    }

    private void Close()
    {
        if (_id is { Length: 0 } && _context is null) { _header = Forms().FirstOrDefault() ?? ""; }
        else if (_id is not null) { _entries.Add(new(_context?.ToString(), _id.ToString(), _pluralId?.ToString(), Forms()) { Comments = [.. _comments] }); }
        _context = _id = _pluralId = _open = null;
        _forms.Clear();
        _comments.Clear();
    }

    private List<string> Forms()
        => _forms.Count == 0 ? [] : [.. Enumerable.Range(0, _forms.Keys.Max() + 1).Select(i => _forms.GetValueOrDefault(i)?.ToString() ?? "")];

    private static string Unescape(ReadOnlySpan<char> quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            text.Append(quoted[i] != '\\' || i + 1 == quoted.Length
                ? quoted[i]
                : quoted[++i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        }
        return text.ToString();
    }
}
