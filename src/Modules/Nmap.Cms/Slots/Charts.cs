namespace Nmap.Cms.Slots;

/// <summary>Slot: charts that stand at public addresses as SVG and are wanted as a picture too.</summary>
public interface ICharts
{
    /// <param name="path">Below the language, without slashes around it: <c>progress/remaining</c>.</param>
    /// <param name="asked">Value of a query parameter; null when absent.</param>
    /// <returns>A drawing that carries its own words and colours; null when no public chart stands there.</returns>
    Task<string?> SvgAsync(string culture, string path, Func<string, string?> asked, CancellationToken cancel);
}
