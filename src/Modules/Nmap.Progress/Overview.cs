namespace Nmap.Progress;

/// <summary>The latest that is known of one figure: a number with its date and source, and what it leaves out.</summary>
/// <param name="Figure">Whose source and note stand under the number.</param>
internal sealed record Overview(string Key, When When, Total Total, Figure Figure)
{
    public static IReadOnlyList<Overview> All(Ledger ledger) => [.. ledger.Keys.Select(k => Of(ledger, k, null)).OfType<Overview>()];

    /// <summary>The country's or the area's own latest figure; without one, what the areas inside add up to.</summary>
    public static Overview? Of(Ledger ledger, string key, string? area)
    {
        var latest = ledger.Latest(key, area) ?? ledger.Of(key).Where(f => area is null || f.AreaCode == area).MaxBy(f => (f.Last, f.First));
        if (latest is null) { return null; }
        var total = ledger.Total(key, area, latest.When);
        return total.HasFigures ? new(key, latest.When, total, total.Given ?? latest) : null;
    }
}
