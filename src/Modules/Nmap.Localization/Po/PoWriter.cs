using System.Text;

namespace Nmap.Localization.Po;

/// <summary>Writes a PO file that <c>msgfmt</c> and <see cref="PoReader"/> read back to the same entries.</summary>
internal static class PoWriter
{
    public static string Write(PoFile file)
    {
        var text = new StringBuilder();
        Line(text, "msgid", "");
        Line(text, "msgstr", file.Header);
        foreach (var entry in file.Entries)
        {
            text.Append('\n');
            foreach (var comment in entry.Comments) { text.Append(comment).Append('\n'); }
            if (entry.Context is not null) { Line(text, "msgctxt", entry.Context); }
            Line(text, "msgid", entry.Id);
            if (entry.PluralId is not null) { Line(text, "msgid_plural", entry.PluralId); }
            for (var i = 0; i < entry.Forms.Count; i++)
            {
                Line(text, entry.PluralId is null && entry.Forms.Count == 1 ? "msgstr" : $"msgstr[{i}]", entry.Forms[i]);
            }
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, string keyword, string value)
    {
        text.Append(keyword);
        var lines = value.Split('\n');
        if (lines.Length > 1) { text.Append(" \"\"\n"); } else { text.Append(' '); }
        for (var i = 0; i < lines.Length; i++)
        {
            var isLast = i == lines.Length - 1;
            if (isLast && lines.Length > 1 && lines[i].Length == 0) { break; }
            text.Append('"').Append(Escape(lines[i])).Append(isLast ? "\"\n" : "\\n\"\n");
        }
    }

    private static string Escape(string line) => line
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
}
