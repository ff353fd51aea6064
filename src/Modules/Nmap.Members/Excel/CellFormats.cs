using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Members.Excel;

/// <summary>How a workbook shows its numbers: a day as 2026-11-24, leading zeros as they stand, everything else as typed.</summary>
internal sealed partial class CellFormats
{
    private const int DaysTo1904 = 1462;

    private static readonly Dictionary<int, string> BuiltIn = new() { [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%" };

    private readonly string[] _byStyle;
    private readonly bool _from1904;

    public CellFormats(WorkbookParts parts, string? styles, bool from1904)
    {
        Dictionary<string, string> own = [];
        foreach (var format in parts.Elements(styles, "numFmt")) { own[format["numFmtId"]] = format["formatCode"]; }
        _byStyle = [.. Used(parts, styles).Select(id => own.TryGetValue(id, out var code) ? code : Known(id))];
        _from1904 = from1904;
    }

    public string Show(string raw, string style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) { return raw; }
        var format = int.TryParse(style, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _byStyle.Length ? _byStyle[index] : "";
        var first = Quoted().Replace(format, "").Split(';')[0];
        if (DayOrTime().IsMatch(first) && Day(number) is { } day) { return day.ToString(day.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture); }
        return Plain().IsMatch(first) ? number.ToString(first, CultureInfo.InvariantCulture) : number.ToString("G15", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Used(WorkbookParts parts, string? styles)
    {
        using var reader = parts.Open(styles);
        while (reader?.Read() == true)
        {
            if (!(reader.NodeType == System.Xml.XmlNodeType.Element && reader.LocalName == "cellXfs")) { continue; }
            using var inside = reader.ReadSubtree();
            while (inside.Read())
            {
                if (inside.NodeType == System.Xml.XmlNodeType.Element && inside.LocalName == "xf") { yield return new Attributes(inside)["numFmtId"]; }
            }
        }
    }

    // Numbers 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are days and times in every language of Excel.
    private static string Known(string id) => int.TryParse(id, CultureInfo.InvariantCulture, out var number)
        ? number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) ? "yyyy-mm-dd" : BuiltIn.GetValueOrDefault(number, "") : "";

    // Excel counts a 29 February 1900 that never was.
    private DateTime? Day(double number)
    {
        var days = _from1904 ? number + DaysTo1904 : number < 60 ? number + 1 : number;
        return days is >= 1 and < 2_958_466 ? DateTime.FromOADate(Math.Round(days * 1440) / 1440) : null;
    }

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex("[dmyhs]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DayOrTime();

    [GeneratedRegex("^[0#,.]*0[0#,.]*%?$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
