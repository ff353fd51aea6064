using System.Text.Json;
using Nmap.Cms;

namespace Nmap.Progress.Tests;

/// <summary>The published series, as figures files, and the areas they speak of.</summary>
internal static class Files
{
    public const string Header = "figure,area,as_of,period,value,unit,breakdown,status,source,source_date,reason,note\n";
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", name));

    /// <summary>Areas of one country only, by the first letters of their codes.</summary>
    public static Atlas Atlas(string country)
        => new(JsonSerializer.Deserialize<List<Area>>(Text("areas.json"), Json.Orchard)!.Where(a => a.Code.StartsWith(country, StringComparison.Ordinal)));

    public static IReadOnlyList<RowOutcome> Take(Atlas atlas, string csv, params IEnumerable<Figure> standing)
        => new Intake(atlas, [.. standing], Today).Take(new StringReader(csv));

    public static IReadOnlyList<RowOutcome> Rows(string lines, Atlas? atlas = null, params IEnumerable<Figure> standing)
        => Take(atlas ?? Progress.Atlas.Empty, Header + lines, standing);

    public static IReadOnlyList<string> Lines(this IReadOnlyList<RowOutcome> rows) => Intake.Report(rows, false).Lines;

    public static List<Figure> Figures(this IReadOnlyList<RowOutcome> rows) => [.. rows.Where(r => r.Figure is not null).Select(r => r.Figure!)];
}
