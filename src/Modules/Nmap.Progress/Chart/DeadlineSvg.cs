using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Nmap.Progress;

/// <summary>Draws what remains against the deadline. Time runs from left to right in every language; shades are of the text's own colour, so that print and forced colours keep them.</summary>
internal sealed class DeadlineSvg
{
    private const double Height = 290, Top = 64, Bottom = 252, Room = 48, Edge = 14;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
    private readonly DeadlineLine _line;
    private readonly Words _words;
    private readonly bool _rtl;
    private readonly ChartRoom _room;
    private readonly double _width, _left, _right, _from, _to;
    private readonly ValueScale _scale;
    private readonly StringBuilder _svg = new();

    private DeadlineSvg(DeadlineLine line, Words words, bool rtl, ChartRoom room)
    {
        (_line, _words, _rtl, _room, _width) = (line, words, rtl, room, room.Width());
        (_left, _right) = rtl ? (Edge, _width - Room) : (Room, _width - Edge);
        var far = line.Deadline.AddYears(25);
        var last = new[] { line.Deadline, line.Latest is { } end && end < far ? end : line.Deadline, line.Soonest is { } soon && soon < far ? soon : line.Deadline, line.Points[^1].On }.Max();
        (_from, _to) = (line.Points[0].On.DayNumber - 200, last.DayNumber + 300);
        _scale = new(line.Points.SelectMany(p => p.Others.Select(o => o.Value).Prepend(p.Value)).OfType<decimal>(), 1_000_000, Top, Bottom);
    }

    public static string Draw(DeadlineLine line, Words words, bool rtl, ChartRoom room) => new DeadlineSvg(line, words, rtl, room).Draw();

    private string Draw()
    {
        var id = _room.Id("deadline");
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {_width} {Height}\" class=\"{_room.Class()}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" direction=\"{(_rtl ? "rtl" : "ltr")}\">");
        _svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Encoder.Encode(_words.S["What remains, and the deadline"])}</title><desc id=\"{id}-desc\">{Encoder.Encode(_line.Say(_words))}</desc>");
        Text("name", _rtl ? _width - Edge : Edge, 16, "start", $"{_words.Label(FigureKey.Remaining)} ({_words.S["km²"]})");
        foreach (var mark in _scale.Marks) { Mark(mark); }
        Range();
        Needed();
        DeadlineMark();
        foreach (var (from, to) in _line.Points.Zip(_line.Points.Skip(1))) { Join(from, to); }
        foreach (var point in _line.Points) { Dot(point); }
        Years();
        return _svg.Append("</svg>").ToString();
    }

    private void Mark(double mark)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"nmap-chart__{(mark == 0 ? "axis" : "grid")}\" x1=\"{N(_left)}\" x2=\"{N(_right)}\" y1=\"{N(_scale.Y(mark))}\" y2=\"{N(_scale.Y(mark))}\"/>");
        Text("mark", _rtl ? _right + 8 : _left - 8, _scale.Y(mark) + 5, _rtl ? "end" : "end", _words.Formats.Number((decimal)mark, _scale.Step % 1 == 0 ? 0 : 1));
    }

    /// <summary>Between the fastest and the slowest year: a fan, not a line.</summary>
    private void Range()
    {
        if (_line.Soonest is not { } soon || _line.Last is not { } now) { return; }
        bool Ends(DateOnly? day) => day?.DayNumber <= _to;
        var corner = Ends(soon) && !Ends(_line.Latest) ? $"{N(_right)} {N(_scale.Y(0))} " : "";
        _svg.Append(CultureInfo.InvariantCulture, $"<polygon fill=\"currentColor\" fill-opacity=\"0.14\" points=\"{N(X(now.On))} {N(Y(now.Value))} {Way(now, soon)} {corner}{Way(now, _line.Latest)}\"/>");
    }

    /// <summary>Where the way to nothing ends: at its day, or at the edge of the paper.</summary>
    private string Way((DateOnly On, decimal Value) now, DateOnly? end)
    {
        if (end is not { } day) { return $"{N(_right)} {N(Y(now.Value))}"; }
        if (day.DayNumber <= _to) { return $"{N(X(day))} {N(_scale.Y(0))}"; }
        return $"{N(_right)} {N(Y(now.Value * (1 - (decimal)((_to - now.On.DayNumber) / (day.DayNumber - now.On.DayNumber)))))}";
    }

    private void Needed()
    {
        if (_line.Last is not { } now || now.On >= _line.Deadline) { return; }
        _svg.Append(CultureInfo.InvariantCulture, $"<line stroke=\"currentColor\" stroke-dasharray=\"2 4\" x1=\"{N(X(now.On))}\" y1=\"{N(Y(now.Value))}\" x2=\"{N(X(_line.Deadline))}\" y2=\"{N(_scale.Y(0))}\"/>");
    }

    private void DeadlineMark()
    {
        var x = X(_line.Deadline);
        _svg.Append(CultureInfo.InvariantCulture, $"<line stroke=\"currentColor\" stroke-width=\"2\" stroke-dasharray=\"7 4\" x1=\"{N(x)}\" x2=\"{N(x)}\" y1=\"{N(Top - 16)}\" y2=\"{N(Bottom)}\"/>");
        var before = x > _width / 2;
        Text("name", before ? x - 6 : x + 6, Top - 22, before == _rtl ? "start" : "end", _words.Formats.Date(_line.Deadline));
    }

    /// <summary>Where a year or more is missing between two values, nothing is drawn.</summary>
    private void Join(RestPoint from, RestPoint to)
    {
        if (from.Value is not { } one || to.Value is not { } two || to.On.Year - from.On.Year > 1) { return; }
        var dash = to.Certainty == Certainty.Reported ? " stroke-dasharray=\"6 5\"" : "";
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"nmap-chart__line\"{dash} x1=\"{N(X(from.On))}\" y1=\"{N(Y(one))}\" x2=\"{N(X(to.On))}\" y2=\"{N(Y(two))}\"/>");
    }

    private void Dot(RestPoint point)
    {
        foreach (var other in point.Others.Select(o => o.Value).OfType<decimal>()) { Cross(X(point.On), Y(other)); }
        if (point.Value is not { } value) { Text("unknown", X(point.On), Bottom - 8, "middle", "?"); return; }
        var quiet = point.Certainty == Certainty.Reported ? " nmap-chart__dot--quiet" : "";
        _svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"nmap-chart__dot{quiet}\" cx=\"{N(X(point.On))}\" cy=\"{N(Y(value))}\" r=\"5\"/>");
    }

    /// <summary>What another source says of the same day.</summary>
    private void Cross(double x, double y)
        => _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"nmap-chart__line\" d=\"M{N(x - 5)} {N(y - 5)}L{N(x + 5)} {N(y + 5)}M{N(x - 5)} {N(y + 5)}L{N(x + 5)} {N(y - 5)}\"/>");

    private void Years()
    {
        // Each year is marked at its end, as on the chart of the figure itself.
        var (first, last) = (DateOnly.FromDayNumber((int)_from).Year, DateOnly.FromDayNumber((int)_to).Year - 1);
        var every = Math.Max(1, (int)Math.Ceiling((last - first + 1) * 44 / (_right - _left)));
        for (var year = first; year <= last; year += every) { Text("mark", X(new(year, 12, 31)), Bottom + 22, "middle", year.ToString(CultureInfo.InvariantCulture)); }
    }

    /// <param name="anchor">As SVG reads it: "end" is on the left in scripts that run from the right.</param>
    private void Text(string part, double x, double y, string anchor, string text)
        => _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"nmap-chart__text nmap-chart__{part}\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{Encoder.Encode(text)}</text>");

    private double X(DateOnly day) => _left + (day.DayNumber - _from) / (_to - _from) * (_right - _left);

    private double Y(decimal value) => _scale.Y((double)value / 1_000_000);

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
