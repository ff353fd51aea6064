using System.Globalization;
using System.Text;
using Nmap.Cms;

namespace Nmap.Translations.Exchange;

/// <summary>GNU gettext PO: one entry a piece, its id as context; a fuzzy entry is one whose source changed.</summary>
internal static class Po
{
    public const string MediaType = "text/x-gettext-translation";

    private const string Machine = "machine-made";

    public static byte[] Write(TranslationFile file)
    {
        var text = new StringBuilder();
        Field(text, "msgid", "");
        Field(text, "msgstr", $"Project-Id-Version: {file.SetId}\nLanguage: {file.Culture}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nX-Source-Language: {file.SourceCulture}\nX-Source-Version: {file.Version}\n"
            + (file.SourceAt is { } at ? $"X-Source-Of: {at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n" : ""));
        foreach (var row in file.Rows.Where(r => r.Source.Length > 0))
        {
            text.Append('\n');
            if (row.Label is { } label) { text.Append("#. ").Append(label.ReplaceLineEndings(" ")).Append('\n'); }
            if (row.Machine) { text.Append("#. ").Append(Machine).Append('\n'); }
            if (row.State == PieceState.SourceChanged) { text.Append("#, fuzzy\n"); }
            if (row.Before is { Length: > 0 } before) { text.Append("#| msgid ").Append(Quoted(before)).Append('\n'); }
            Field(text, "msgctxt", row.Id);
            Field(text, "msgid", row.Source);
            Field(text, "msgstr", row.Target ?? "");
        }
        return new UTF8Encoding(false).GetBytes(text.ToString());
    }

    private static void Field(StringBuilder text, string name, string value)
    {
        var lines = value.Split('\n');
        text.Append(name).Append(' ');
        if (lines.Length == 1) { text.Append(Quoted(value)).Append('\n'); return; }
        text.Append("\"\"\n");
        for (var i = 0; i < lines.Length; i++)
        {
            var last = i == lines.Length - 1;
            if (!last || lines[i].Length > 0) { text.Append(Quoted(last ? lines[i] : lines[i] + "\n")).Append('\n'); }
        }
    }

    private static string Quoted(string value) => "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + "\"";

    /// <exception cref="RefusedException">It is no PO file of ours.</exception>
    public static TranslationFile Read(byte[] bytes)
    {
        if (!Nmap.Cms.Forms.UploadedText.TryDecode(bytes, out var text)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is not UTF-8. Save it again in your translation program as UTF-8."), "File"); }
        var entries = Entries(text.TrimStart('\uFEFF')).ToList();
        var head = entries.Find(e => e.Context is null && e.Id.Length == 0)?.Text.Split('\n').Select(l => l.Split(": ", 2)).Where(l => l.Length == 2).GroupBy(l => l[0]).ToDictionary(l => l.Key, l => l.First()[1].Trim());
        if (head?.GetValueOrDefault("X-Source-Version") is not { } version) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This is not a PO file that was taken out here. Take out a new one and translate that."), "File"); }
        return new(head.GetValueOrDefault("Project-Id-Version", ""), version, head.GetValueOrDefault("X-Source-Language", ""), head.GetValueOrDefault("Language", ""), [.. entries.Where(e => e.Context is not null).Select(Row)])
        {
            SourceAt = DateTimeOffset.TryParse(head.GetValueOrDefault("X-Source-Of"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
        };
    }

    private static FileRow Row(Entry entry)
        => new(entry.Context!, null, TextUnit.SaysHtml(entry.Context!), entry.Id, entry.Text.Length == 0 ? null : entry.Text, entry.Text.Length == 0 ? PieceState.Missing : entry.Fuzzy ? PieceState.SourceChanged : PieceState.Draft, entry.Machine)
        {
            Fault = entry.BrokenAt is not null ? Phrase.Of("Its lines cannot be read.") : null,
            BrokenAt = entry.BrokenAt,
        };

    private sealed record Entry
    {
        public string? Context { get; set; }
        public string Id { get; set; } = "";
        public string Text { get; set; } = "";
        public bool Fuzzy { get; set; }
        public bool Machine { get; set; }
        public int? BrokenAt { get; set; }
        public bool Begun { get; set; }
    }

    private static IEnumerable<Entry> Entries(string text)
    {
        var entry = new Entry();
        Action<string>? add = null;
        var number = 0;
        // Only a line feed ends a line: text may hold other separators.
        foreach (var raw in text.Split('\n').Append(""))
        {
            number++;
            var line = raw.Trim(' ', '\t', '\r');
            if ((line.Length == 0 || line.StartsWith('#')) && entry.Begun) { yield return entry; (entry, add) = (new(), null); }
            if (line.StartsWith("#~", StringComparison.Ordinal) || line.Length == 0) { continue; }
            if (line.StartsWith("#,", StringComparison.Ordinal)) { entry.Fuzzy |= line.Contains("fuzzy", StringComparison.Ordinal); }
            else if (line.StartsWith("#.", StringComparison.Ordinal)) { entry.Machine |= line[2..].Trim() == Machine; }
            else if (!line.StartsWith('#')) { Take(line); }
        }

        void Take(string line)
        {
            var space = line.IndexOf('"', StringComparison.Ordinal);
            var name = space < 0 ? line : line[..space].Trim();
            var current = entry;
            add = name switch
            {
                "msgctxt" => v => current.Context += v,
                "msgid" => v => current.Id += v,
                "msgstr" => v => current.Text += v,
                "" => add,
                _ => null,
            };
            entry.Begun = true;
            if (add is null || space < 0 || Unquoted(line[space..]) is not { } value) { entry.BrokenAt ??= number; }
            else { add(value); }
        }
    }

    private static string? Unquoted(string quoted)
    {
        if (quoted.Length < 2 || quoted[^1] != '"') { return null; }
        var value = new StringBuilder();
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] == '"') { return null; }
            if (quoted[i] != '\\') { value.Append(quoted[i]); continue; }
            if (++i >= quoted.Length - 1) { return null; }
            value.Append(quoted[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
        }
        return value.ToString();
    }
}
