namespace Nmap.Cms;

/// <summary>Texts of people on their way into a file that a spreadsheet opens, and back.</summary>
public static class SpreadsheetCell
{
    private const string Beginnings = "=+-@\t\r";

    /// <summary>A text that a spreadsheet would run as a formula is quoted.</summary>
    public static string? Harmless(string? text) => text?.Length > 0 && Beginnings.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    /// <summary>The text without the quote that <see cref="Harmless"/> put before it.</summary>
    public static string Plain(string text) => text is ['\'', var next, ..] && Beginnings.Contains(next, StringComparison.Ordinal) ? text[1..] : text;
}
