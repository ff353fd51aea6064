namespace Nmap.Progress;

/// <summary>The latest that is known of one figure: a number with its date and source, and what it leaves out.</summary>
/// <param name="Figure">Whose source and note stand under the number.</param>
/// <param name="Others">What other sources say of the same time, with another value.</param>
internal sealed record Overview(string Key, When When, Total Total, Figure Figure, IReadOnlyList<Figure> Others)
{
    public static IReadOnlyList<Overview> All(Ledger ledger) => [.. ledger.Keys.Select(k => Of(ledger, k, null)).OfType<Overview>()];

    /// <summary>The country's or the area's own latest figure; without one, what the areas inside add up to.</summary>
    public static Overview? Of(Ledger ledger, string key, string? area)
    {
        var latest = ledger.Latest(key, area) ?? ledger.Begun([.. ledger.Of(key).Where(f => area is null || f.AreaCode == area).OrderBy(f => f.Last).ThenBy(f => f.First)]);
        if (latest is null) { return null; }
        return Of(ledger, key, area, latest);
    }

    /// <summary>The same for one time; null where nothing is published for it.</summary>
    public static Overview? At(Ledger ledger, string key, string area, When when)
        => ledger.Of(key).FirstOrDefault(f => f.AreaCode == area && f.When == when) is { } figure ? Of(ledger, key, area, figure) : null;

    private static Overview? Of(Ledger ledger, string key, string? area, Figure of)
    {
        var total = ledger.Total(key, area, of.When);
        return total.HasFigures ? new(key, of.When, total, total.Given ?? of, total.Given is { } given ? ledger.Disagreeing(given) : []) : null;
    }
}
