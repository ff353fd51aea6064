namespace Nmap.Progress;

/// <summary>Values to heights. The scale begins at zero, so that heights can be compared.</summary>
internal sealed class ValueScale
{
    private readonly double _low, _high, _top, _bottom;

    public ValueScale(IEnumerable<decimal> values, double divisor, double top, double bottom)
    {
        var all = values.Select(v => (double)v / divisor).DefaultIfEmpty(1).ToList();
        (_top, _bottom) = (top, bottom);
        var (low, high) = (Math.Min(0, all.Min()), Math.Max(0, all.Max()));
        Step = Nice((high - low is 0 ? 1 : high - low) / (bottom - top > 150 ? 4 : 2.2));
        _low = Math.Floor(low / Step) * Step;
        _high = Math.Max(Math.Ceiling(high / Step) * Step, _low + Step);
    }

    public double Step { get; }

    public IEnumerable<double> Marks
    {
        get
        {
            for (var i = 0; _low + i * Step <= _high + Step / 1000; i++) { yield return _low + i * Step; }
        }
    }

    public double Y(double value) => _bottom - (value - _low) / (_high - _low) * (_bottom - _top);

    private static double Nice(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1, 2, 2.5, 5, 10 }.First(n => n * power >= rough * 0.999) * power;
    }
}

/// <summary>Days to places. Time runs from left to right in every language.</summary>
internal sealed class TimeScale
{
    private readonly double _from, _to;
    private readonly bool _flow;

    public TimeScale(Chart chart, double left, double right)
    {
        (Left, Right, _flow) = (left, right, chart.IsFlow);
        var (first, last) = (chart.Points.Min(p => p.When.First), chart.Points.Max(p => p.When.Last));
        if (_flow)
        {
            (_from, _to) = (new DateOnly(first.Year, 1, 1).DayNumber, new DateOnly(last.Year + 1, 1, 1).DayNumber);
            (FirstYear, LastYear) = (first.Year, last.Year);
            return;
        }
        first = chart.Points.Min(p => p.When.Last);
        var room = Math.Max(120, (last.DayNumber - first.DayNumber) / 14.0);
        (FirstYear, LastYear) = (first is { Month: 12, Day: 31 } ? first.Year : first.Year - 1, last.Year);
        (_from, _to) = (Math.Min(first.DayNumber, YearEnd(FirstYear)) - room, Math.Max(last.DayNumber, YearEnd(LastYear)) + room);
    }

    public double Left { get; }
    public double Right { get; }
    public int FirstYear { get; }
    public int LastYear { get; }

    public double X(double day) => Left + (day - _from) / (_to - _from) * (Right - Left);

    /// <summary>Where a year's number stands: under the middle of its bars, or at its end for what is counted on a day.</summary>
    public double MarkOf(int year) => X(_flow ? new DateOnly(year, 7, 2).DayNumber : YearEnd(year));

    /// <summary>Years whose number is written; fewer when they would touch.</summary>
    public IEnumerable<int> Marks
    {
        get
        {
            var every = Math.Max(1, (int)Math.Ceiling((LastYear - FirstYear + 1) * 40 / (Right - Left)));
            for (var year = LastYear; year >= FirstYear; year -= every) { yield return year; }
        }
    }

    private static double YearEnd(int year) => new DateOnly(year, 12, 31).DayNumber;
}
