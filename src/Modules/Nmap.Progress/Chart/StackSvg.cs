using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Nmap.Progress;

/// <summary>
/// Cancelled, reduced and cleared of a year on top of each other, each with a look of its own. No total is written: the three are not the same thing.
/// </summary>
internal sealed class StackSvg
{
    private const double Top = 62, Bottom = 254, Height = 284, Room = 48, Edge = 14, Widest = 70;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
    private readonly Chart _chart;
    private readonly Words _words;
    private readonly bool _rtl;
    private readonly ChartRoom _room;
    private readonly double _width;
    private readonly List<ChartSeries> _layers;
    private readonly List<int> _years;
    private readonly ValueScale _scale;
    private readonly StringBuilder _svg = new();

    private StackSvg(Chart chart, Words words, bool rtl, ChartRoom room)
    {
        (_chart, _words, _rtl, _room, _width) = (chart, words, rtl, room, room.Width());
        _layers = [.. chart.Series.Reverse()];
        _years = YearsOf(chart);
        _scale = new(_years.Select(y => _layers.Sum(l => ValueOf(l, y) ?? 0)), 1_000_000, Top, Bottom);
    }

    /// <summary>Null where fewer than two of the three are published by whole years.</summary>
    public static string? Draw(Chart chart, Words words, bool rtl, ChartRoom room)
        => chart.IsFlow && chart.Unit != Units.Count && chart.Series.Count(s => s.Points.Any(p => p.When.IsYear && p.Value is not null)) > 1 ? new StackSvg(chart, words, rtl, room).Draw() : null;

    public static List<int> YearsOf(Chart chart)
    {
        var years = chart.Points.Where(p => p.When.IsYear).Select(p => p.When.First.Year).ToList();
        return years.Count == 0 ? [] : [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];
    }

    /// <summary>Later years of which only a part is published yet; they are not drawn.</summary>
    public static IReadOnlyList<int> PartsOf(Chart chart)
        => YearsOf(chart) is [.., var last] ? [.. chart.Points.Select(p => p.When.Last.Year).Where(y => y > last).Distinct().Order()] : [];

    /// <summary>Null for a year without a figure and for an unknown one: a gap, never a zero.</summary>
    public static decimal? ValueOf(ChartSeries series, int year) => series.Points.FirstOrDefault(p => p.When.IsYear && p.When.First.Year == year)?.Value;

    private string Draw()
    {
        var id = _room.Id(_chart.Id + "-stack");
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {_width} {Height}\" class=\"{_room.Class()}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" direction=\"{(_rtl ? "rtl" : "ltr")}\">");
        _svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Encoder.Encode(_chart.Title)}</title><desc id=\"{id}-desc\">{Encoder.Encode(_chart.Sentence)}</desc>");
        _svg.Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{id}-lines\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 6L6 0\" stroke=\"currentColor\" stroke-width=\"1.5\"/></pattern></defs>");
        Text("name", _rtl ? _width - Edge : Edge, 16, "start", _words.S["Each year ({0})", _words.S["km²"]]);
        foreach (var mark in _scale.Marks) { Mark(mark); }
        for (var i = 0; i < _years.Count; i++) { Year(id, i); }
        Names(id);
        return _svg.Append("</svg>").ToString();
    }

    private double Left => _rtl ? Edge : Room;

    private double Right => _rtl ? _width - Room : _width - Edge;

    private void Mark(double mark)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"nmap-chart__{(mark == 0 ? "axis" : "grid")}\" x1=\"{N(Left)}\" x2=\"{N(Right)}\" y1=\"{N(_scale.Y(mark))}\" y2=\"{N(_scale.Y(mark))}\"/>");
        Text("mark", _rtl ? Right + 8 : Left - 8, _scale.Y(mark) + 5, "end", _words.Formats.Number((decimal)mark, _scale.Step % 1 == 0 ? 0 : 1));
    }

    private void Year(string id, int index)
    {
        var (place, sum) = ((Right - Left) / _years.Count, 0m);
        var (middle, width) = (Left + (index + 0.5) * place, Math.Min(Widest, place * 0.66));
        if (_layers.All(l => ValueOf(l, _years[index]) is null)) { Text("unknown", middle, Bottom - 8, "middle", "?"); }
        foreach (var (layer, at) in _layers.Select((l, i) => (l, i)))
        {
            if (ValueOf(layer, _years[index]) is not { } value) { continue; }
            Box(id, at, middle - width / 2, _scale.Y((double)(sum + value) / 1_000_000), width, _scale.Y((double)sum / 1_000_000) - _scale.Y((double)(sum + value) / 1_000_000));
            sum += value;
        }
        var every = Math.Max(1, (int)Math.Ceiling(44 / place));
        if (index % every == 0) { Text("mark", middle, Bottom + 22, "middle", _years[index].ToString(CultureInfo.InvariantCulture)); }
    }

    /// <summary>Solid, lined, empty: told apart without colour.</summary>
    private void Box(string id, int layer, double x, double y, double width, double height)
    {
        var fill = layer switch { 0 => "currentColor", 1 => $"url(#{id}-lines)", _ => "none" };
        _svg.Append(CultureInfo.InvariantCulture, $"<rect fill=\"{fill}\" stroke=\"currentColor\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"/>");
    }

    private void Names(string id)
    {
        var third = (_width - 2 * Edge) / _layers.Count;
        for (var i = 0; i < _layers.Count; i++)
        {
            var x = _rtl ? _width - Edge - i * third : Edge + i * third;
            Box(id, i, _rtl ? x - 12 : x, 28, 12, 12);
            Text("mark", _rtl ? x - 18 : x + 18, 39, "start", _layers[i].Name);
        }
    }

    private void Text(string part, double x, double y, string anchor, string text)
        => _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"nmap-chart__text nmap-chart__{part}\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{Encoder.Encode(text)}</text>");

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
