namespace Nmap.Progress.Maps;

/// <summary>
/// Puts the values of a map into at most four classes: as few as leave no class in which the largest is more than twice the smallest,
/// and otherwise four whose widest is as narrow as can be. The largest values have the darkest shade, also where there is one class only.
/// </summary>
internal sealed class MapClasses
{
    private const int Most = 4;
    private const double Narrow = 2;
    private readonly List<decimal> _begin;

    /// <param name="told">Values above zero; small numbers that are not told are not among them, so that no class says anything of them.</param>
    public MapClasses(IEnumerable<decimal> told)
    {
        List<decimal> values = [.. told.Distinct().Order()];
        var spans = values.SelectMany((low, i) => values.Skip(i).Select(high => Span(low, high))).Where(s => s > Narrow).Prepend(Narrow).Order();
        _begin = spans.Select(s => Begin(values, s)).First(b => b.Count <= Most);
    }

    public MapShade Of(decimal value) => MapShade.Most - (_begin.Count - 1 - _begin.FindLastIndex(b => b <= value));

    /// <summary>The smallest value of each class, none of them wider than the span.</summary>
    private static List<decimal> Begin(List<decimal> values, double span)
    {
        List<decimal> begin = [];
        foreach (var value in values.Where(v => begin.Count == 0 || Span(begin[^1], v) > span)) { begin.Add(value); }
        return begin;
    }

    private static double Span(decimal low, decimal high) => (double)high / (double)low;
}
