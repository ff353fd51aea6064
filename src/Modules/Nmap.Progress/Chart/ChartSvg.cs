using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Nmap.Progress;

/// <summary>Draws a chart as SVG: real text in the reader's language, classes for the theme, no style and no script.</summary>
internal sealed class ChartSvg
{
    private const double Edge = 14, AxisRoom = 46, HeadHeight = 30, FootHeight = 30, WidestBar = 96, DigitWidth = 8, LineHeight = 16, TitleLine = 22;

    /// <summary>Letters that have room on a line of the title and of the source, in the widest of the languages tried.</summary>
    private const int MostOfTitle = 40, MostOfSource = 52;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
    private readonly Chart _chart;
    private readonly Words _words;
    private readonly bool _rtl, _alone;
    private readonly ChartRoom _room;
    private readonly double _width, _panelHeight, _divisor, _top, _foot;

    /// <summary>Of a file of its own: its heading, and its source with what the marks mean, in as many lines as they need.</summary>
    private readonly IReadOnlyList<string> _title = [], _source = [];
    private readonly TimeScale _time;
    private readonly StringBuilder _svg = new();
    private readonly List<(double X, double Y, string Text)> _labels = [];

    /// <param name="alone">A file of its own: it carries its heading, its source, what its marks mean and the colours that the page's style sheet would give.</param>
    private ChartSvg(Chart chart, Words words, bool rtl, bool alone, ChartRoom room)
    {
        (_chart, _words, _rtl, _alone, _room, _width) = (chart, words, rtl, alone, room, room.Width());
        _panelHeight = chart.Series.Count == 1 ? 220 : 118;
        if (alone) { (_title, _source) = (Wrapped(chart.Title, MostOfTitle), [.. Wrapped(string.Join(' ', chart.Notes(words)), MostOfSource), .. Wrapped(chart.SourceLine, MostOfSource)]); }
        (_top, _foot) = (alone ? 20 + _title.Count * TitleLine : 0, alone ? 12 + _source.Count * LineHeight : 0);
        _divisor = chart.Unit != Units.Count && Values.DefaultIfEmpty(0).Max(Math.Abs) >= 100_000 ? 1_000_000 : 1;
        _time = new(chart, rtl ? Edge : AxisRoom, rtl ? _width - AxisRoom : _width - Edge);
    }

    public static string Draw(Chart chart, Words words, bool rtl, bool alone = false, ChartRoom room = ChartRoom.Any) => new ChartSvg(chart, words, rtl, alone, room).Draw();

    private IEnumerable<decimal> Values => _chart.Values;

    private double Height => _top + _chart.Series.Count * (HeadHeight + _panelHeight) + FootHeight + _foot;

    private string Draw()
    {
        var id = _room.Id(_chart.Id);
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {_width} {N(Height)}\" class=\"{_room.Class()}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\"");
        if (_alone) { _svg.Append(ChartColours.Root); }
        _svg.Append(_rtl ? " direction=\"rtl\">" : " direction=\"ltr\">");
        _svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Encode(_chart.Title)}</title><desc id=\"{id}-desc\">{Encode(_chart.Sentence)}</desc>");
        if (_alone) { Frame(); }
        for (var i = 0; i < _chart.Series.Count; i++) { Panel(_chart.Series[i], _top + i * (HeadHeight + _panelHeight)); }
        Years(Height - _foot - FootHeight + 20);
        return _svg.Append("</svg>").ToString();
    }

    private void Frame()
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{_width}\" height=\"{N(Height)}\" fill=\"#ffffff\"/>");
        foreach (var (i, line) in _title.Index()) { Text("title", StartX, 26 + i * TitleLine, "start", line); }
        foreach (var (i, line) in _source.Index()) { Text("note", StartX, Height - 12 - (_source.Count - 1 - i) * LineHeight, "start", line); }
    }

    /// <summary>SVG breaks no lines. A word that is longer than a line stands by itself.</summary>
    private static List<string> Wrapped(string text, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most) { lines[^1] += " " + word; } else { lines.Add(word); }
        }
        return lines;
    }

    private double StartX => _rtl ? _width - Edge : Edge;

    private string UnitName => _chart.Unit == Units.Count ? "" : _divisor > 1 ? _words.S["km²"] : _words.S["m²"];

    private void Panel(ChartSeries series, double top)
    {
        var scale = new ValueScale(Values, _divisor, top + HeadHeight, top + HeadHeight + _panelHeight - 12);
        Text("name", StartX, top + 14, "start", UnitName.Length == 0 ? series.Name : $"{series.Name} ({UnitName})");
        foreach (var mark in scale.Marks) { Mark(scale, mark); }
        if (_chart.IsFlow) { Bars(series, scale); } else { Line(series, scale); }
    }

    private void Mark(ValueScale scale, double mark)
    {
        var y = scale.Y(mark);
        Shape("line", mark == 0 ? "axis" : "grid", $"x1=\"{N(_time.Left)}\" x2=\"{N(_time.Right)}\" y1=\"{N(y)}\" y2=\"{N(y)}\"");
        // Numbers stand against the axis, on the side where reading begins.
        Text("mark", _rtl ? _time.Right + 8 : _time.Left - 8, y + 5, _rtl ? "left" : "right", Number((decimal)mark, scale.Step < 1 ? 2 : scale.Step % 1 == 0 ? 0 : 1));
    }

    private void Bars(ChartSeries series, ValueScale scale)
    {
        int? since = null;
        for (var year = _time.FirstYear; year <= _time.LastYear + 1; year++)
        {
            var given = year > _time.LastYear || series.Points.Any(p => p.When.First.Year <= year && p.When.Last.Year >= year);
            if (given && since is { } from) { Gap(new(from, 1, 1), new(year - 1, 12, 31), scale); }
            since = given ? null : since ?? year;
        }
        foreach (var point in series.Points) { Bar(point, scale); }
    }

    private void Bar(ChartPoint point, ValueScale scale)
    {
        var (left, right) = (_time.X(point.When.First.DayNumber), _time.X(point.When.Last.DayNumber + 1));
        var space = Math.Min(14, (right - left) * 0.16);
        (left, right) = (left + space, right - space);
        if (right - left > WidestBar) { (left, right) = ((left + right - WidestBar) / 2, (left + right + WidestBar) / 2); }
        if (point.Value is not { } value)
        {
            Text("unknown", (left + right) / 2, scale.Y(0) - 8, "middle", "?");
            return;
        }
        var (y, zero) = (scale.Y((double)value / _divisor), scale.Y(0));
        Shape("rect", point.Provisional ? "bar nmap-chart__bar--quiet" : "bar", $"x=\"{N(left)}\" y=\"{N(Math.Min(y, zero))}\" width=\"{N(right - left)}\" height=\"{N(Math.Abs(zero - y))}\"");
        foreach (var other in point.Others) { Other((left + right) / 2, other, scale); }
        // A number wider than its bar's place would run into the next one.
        if (Short(value).Length * DigitWidth < right - left + 4 * space || value == Values.Max()) { Text("value", (left + right) / 2, value < 0 ? y + 17 : y - 6, "middle", Short(value)); }
    }

    private void Line(ChartSeries series, ValueScale scale)
    {
        foreach (var (from, to) in series.Points.Zip(series.Points.Skip(1)))
        {
            if (from.Value is null || to.Value is null) { continue; }
            var (x1, x2) = (_time.X(from.When.Last.DayNumber), _time.X(to.When.Last.DayNumber));
            if (to.When.Last.Year - from.When.Last.Year > 1) { Gap(from.When.Last.AddDays(30), to.When.Last.AddDays(-30), scale); continue; }
            Shape("line", "line", $"x1=\"{N(x1)}\" y1=\"{N(scale.Y((double)from.Value / _divisor))}\" x2=\"{N(x2)}\" y2=\"{N(scale.Y((double)to.Value / _divisor))}\"");
        }
        // The last number is the one that counts: an older one gives way where both would lie on each other.
        _labels.Clear();
        for (var i = series.Points.Count - 1; i >= 0; i--) { Dot(series.Points, i, scale); }
    }

    private void Dot(IReadOnlyList<ChartPoint> points, int i, ValueScale scale)
    {
        var point = points[i];
        var x = _time.X(point.When.Last.DayNumber);
        if (point.Value is not { } value)
        {
            Text("unknown", x, scale.Y(0) - 8, "middle", "?");
            return;
        }
        var y = scale.Y((double)value / _divisor);
        Shape("circle", point.Provisional ? "dot nmap-chart__dot--quiet" : "dot", $"cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"5\"");
        foreach (var other in point.Others) { Other(x, other, scale); }
        if (!Labelled(points, i)) { return; }
        // A label in a valley, or before a rise, would lie on the line; above a dot it would lie on another source's cross.
        var valley = i < points.Count - 1 && points[i + 1].Value > value && (i == 0 || points[i - 1].Value > value);
        var label = (X: x, Y: valley || point.Others.Any(o => o.Value > value) ? y + 21 : y - 11, Text: Short(value));
        if (_labels.Exists(l => Math.Abs(l.X - label.X) < (l.Text.Length + label.Text.Length) * DigitWidth / 2 && Math.Abs(l.Y - label.Y) < LineHeight)) { return; }
        _labels.Add(label);
        Text("value", label.X, label.Y, "middle", label.Text);
    }

    /// <summary>What another source says of the same time: a cross, joined to nothing.</summary>
    private void Other(double x, Figure other, ValueScale scale)
    {
        if (other.Value is not { } value) { return; }
        var y = scale.Y((double)value / _divisor);
        Shape("line", "line", $"x1=\"{N(x - 5)}\" y1=\"{N(y - 5)}\" x2=\"{N(x + 5)}\" y2=\"{N(y + 5)}\"");
        Shape("line", "line", $"x1=\"{N(x - 5)}\" y1=\"{N(y + 5)}\" x2=\"{N(x + 5)}\" y2=\"{N(y - 5)}\"");
    }

    private static bool Labelled(IReadOnlyList<ChartPoint> points, int i)
        => points.Count <= 8 || i == 0 || i == points.Count - 1 || points[i].Value == points.Max(p => p.Value) || points[i].Value == points.Min(p => p.Value);

    /// <summary>A time for which nobody published a figure is shown as such.</summary>
    private void Gap(DateOnly from, DateOnly to, ValueScale scale)
    {
        var (left, right) = (_time.X(from.DayNumber), _time.X(to.DayNumber));
        if (right - left < 2) { return; }
        var (top, bottom) = (scale.Y(scale.Marks.Last()), scale.Y(0));
        Shape("rect", "gap", $"x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(right - left)}\" height=\"{N(bottom - top)}\"");
        Text("note", (left + right) / 2, (top + bottom) / 2 + 5, "middle", right - left > 90 ? _words.S["no figure"] : "–");
    }

    private void Years(double y)
    {
        foreach (var year in _time.Marks) { Text("mark", _time.MarkOf(year), y, "middle", year.ToString(CultureInfo.InvariantCulture)); }
    }

    private void Shape(string element, string part, string attributes)
        => _svg.Append(CultureInfo.InvariantCulture, $"<{element} class=\"nmap-chart__{part}\" {attributes}{(_alone ? ChartColours.Of(part) : "")}/>");

    /// <param name="anchor">"left", "right" and "middle" are places on the paper; "start" follows the language.</param>
    private void Text(string part, double x, double y, string anchor, string text)
    {
        var side = anchor switch { "left" => _rtl ? "end" : "start", "right" => _rtl ? "start" : "end", _ => anchor };
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"nmap-chart__text nmap-chart__{part}\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{side}\"{(_alone ? ChartColours.Of(part) : "")}>{Encode(text)}</text>");
    }

    private string Short(decimal value)
    {
        var shown = value / (decimal)_divisor;
        // The same number as the headline, which has its unit beside it.
        return _divisor == 1 || Math.Abs(shown) >= 1000 ? Number(shown, 0)
            // Below a hundredth of a square kilometre the headline counts square metres; the axis does not.
            : Math.Abs(shown) < 0.01m ? Number(shown, 4) : Bare(_words.Formats.Area(value));
    }

    private static string Bare(string area) => area[..area.LastIndexOf('\u00A0')];

    /// <summary>The mark keeps a minus before its number in scripts that run from the right.</summary>
    private string Number(decimal value, int decimals) => (value < 0 ? "\u200E" : "") + _words.Formats.Number(value, decimals);

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string Encode(string text) => Encoder.Encode(text);
}
