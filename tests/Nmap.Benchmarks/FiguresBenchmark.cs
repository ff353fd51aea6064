using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Nmap.Benchmarks;

/// <summary>A country of 25 provinces, 30 years and 40 indicators: its progress pages, uncached; and a figures file of 100,000 rows with questioned ones among them.</summary>
internal static class FiguresBenchmark
{
    private const int Lead = 4;
    private const int Provinces = 25, Years = 30, Indicators = 40, Rows = 100_000, FirstYear = 1997;

    private static readonly string[] Known = ["remaining", "suspected", "confirmed", "areas", "cancelled", "reduced", "cleared", "newly-found", "apm-destroyed", "spot-apm-destroyed", "planned"];
    private static readonly string[] Stocks = ["remaining", "suspected", "confirmed", "areas"];
    private static readonly string[] Counts = ["areas", "apm-destroyed", "spot-apm-destroyed"];
    private static readonly string[] Pages = ["/en/progress", "/ar/progress", "/en/progress/remaining", "/en/progress/cleared", "/en"];

    public static async Task RunAsync(string published)
    {
        await using var first = await Platform.StartAsync(published, 5351, cached: true);
        await first.CommandAsync(published, "recipe", "run", Country(Path.Combine(first.Folder, "figures")));
        await using (var platform = await Platform.StartAsync(published, 5352, cached: false, first.Folder))
        {
            using var client = new HttpClient { BaseAddress = new Uri(platform.Address) };
            await OneClient.TimeAsync(client, "public", Pages, warm: 60);
            foreach (var page in Pages)
            {
                var (_, body) = await platform.AnswerAsync(page);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page}: {body.Length / 1024.0:F1} KB as sent"));
            }
        }
        await using var empty = await Platform.StartAsync(published, 5353, cached: true);
        await empty.CommandAsync(published, "recipe", "run", Country(Path.Combine(empty.Folder, "figures"), areasOnly: true));
        await empty.MeasureAsync(published, $"figures file of {Rows} rows", "figures", "import", LongFile(empty.Folder));
        await ApproveAsync(empty);
    }

    /// <summary>The lead approves what needs no look, while somebody else signs in every second.</summary>
    private static async Task ApproveAsync(Platform platform)
    {
        using var lead = new HttpClient { BaseAddress = new Uri(platform.Address), Timeout = TimeSpan.FromMinutes(20) };
        await OneClient.SignInAsync(lead, Lead);
        platform.ForgetPeak();
        var (approving, waits) = (OneClient.PressAsync(lead, "/workspace/figures", "Which", "all"), new List<double>());
        while (!approving.IsCompleted)
        {
            using var other = new HttpClient { BaseAddress = new Uri(platform.Address), Timeout = TimeSpan.FromMinutes(20) };
            var start = Stopwatch.GetTimestamp();
            await OneClient.SignInAsync(other, 0);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            await Task.Delay(1000);
        }
        var took = await approving;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"approving what needs no look of them: {took.TotalSeconds:F1} s, at most {platform.PeakMegabytes()} MB; {waits.Count} signed in meanwhile, the slowest after {waits.Max():F1} s"));
    }

    private static string Country(string folder, bool areasOnly = false)
    {
        Directory.CreateDirectory(folder);
        object areas = new { name = "nmap-areas", Areas = Enumerable.Range(1, Provinces).Select(p => new { Code = $"BM-{p:00}", Name = new { en = $"Province {p}", ar = $"محافظة {p}" }, SurfaceM2 = 9_000_000_000m }) };
        object figures = new { name = "nmap-figures", File = "country.csv", Approve = true };
        var path = Path.Combine(folder, "country.recipe.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new { name = "Benchmark", steps = areasOnly ? [areas] : (object[])[areas, figures] }));
        File.WriteAllLines(Path.Combine(folder, "country.csv"), ["figure,area,as_of,period,value,unit,source", .. All()]);
        return path;
    }

    private static IEnumerable<string> All()
        => from i in Enumerable.Range(0, Indicators)
           let key = i < Known.Length ? Known[i] : $"benchmark-{i}"
           from p in Enumerable.Range(0, Provinces + 1)
           from y in Enumerable.Range(0, Years)
           select Row(key, p == 0 ? "" : $"BM-{p:00}", $"{FirstYear + y}", Value(key, p == 0 ? Provinces : 1, y));

    private static int Value(string key, int times, int year) => (Counts.Contains(key) ? 300 : 3_000_000) * times / (year + 20);

    private static string Row(string key, string area, string when, int value)
    {
        var stock = Stocks.Contains(key) || key.StartsWith("benchmark", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{key},{area},{(stock ? when : "")},{(stock ? "" : when)},{value},{(Counts.Contains(key) || key.StartsWith("benchmark", StringComparison.Ordinal) ? "count" : "m2")},National authority");
    }

    /// <summary>Monthly stocks of many indicators; each thousandth row is a hundred times too much, so that it and the one after it are questioned.</summary>
    private static string LongFile(string folder)
    {
        var path = Path.Combine(folder, "long.csv");
        using var file = new StreamWriter(path, false, new UTF8Encoding(false));
        file.WriteLine("figure,area,as_of,period,value,unit,source");
        for (var i = 0; i < Rows; i++)
        {
            var (month, series) = (i % 360, i / 360);
            var value = (1000 + month) * (i % 1000 == 500 ? 100 : 1);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"monthly-{series / Provinces},BM-{1 + (series % Provinces):00},{FirstYear + (month / 12)}-{1 + (month % 12):00},,{value},count,Operator {series % 9}"));
        }
        return path;
    }
}
