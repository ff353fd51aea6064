namespace Nmap.Cms;

/// <summary>Texts of people on their way into a file that a spreadsheet opens.</summary>
public static class SpreadsheetCell
{
    /// <summary>A text that a spreadsheet would run as a formula is quoted.</summary>
    public static string? Harmless(string? text) => text?.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
