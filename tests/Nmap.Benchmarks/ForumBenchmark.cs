using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Nmap.Benchmarks;

/// <summary>A forum of 500 organisations and 2,000 people after ten years: the workspace's home, the members, the forum of a day; and a list of 10,000 rows brought in. One client, uncached.</summary>
internal static class ForumBenchmark
{
    private const int Secretariat = 0, Member = 1, Lead = 4, Rows = 10_000;

    private static readonly string[] Pages = ["/workspace", "/workspace/members", "/workspace/members/as-of", "/workspace/members/as-of?Day=2021-06-01", "/workspace/meetings", "/workspace/decisions", "/workspace/actions"];

    public static async Task RunAsync(string published)
    {
        await using var first = await Platform.StartAsync(published, 5331, cached: true);
        var recipe = ForumRecipe.Write(Path.Combine(first.Folder, "forum"), Column(first.Database, "SELECT Code FROM members_organisations"), Column(first.Database, "SELECT Id FROM members_people").Count);
        await first.CommandAsync(published, "recipe", "run", recipe);
        Console.WriteLine(string.Join(", ", new[] { "members_organisations", "members_people", "members_terms", "meetings_meetings", "meetings_minutes", "meetings_attendance", "meetings_decisions", "meetings_actions" }
            .Select(t => $"{t} {Column(first.Database, $"SELECT COUNT(*) FROM {t}")[0]}")));
        await using var platform = await Platform.StartAsync(published, 5332, cached: false, first.Folder);
        foreach (var (role, card) in new[] { ("secretariat", Secretariat), ("member", Member), ("lead", Lead) })
        {
            using var client = new HttpClient { BaseAddress = new Uri(platform.Address) };
            await OneClient.SignInAsync(client, card);
            await OneClient.TimeAsync(client, role, card == Secretariat ? Pages : Pages[..1], warm: 400);
        }
        await BringInAsync(platform);
    }

    private static async Task BringInAsync(Platform platform)
    {
        using var client = new HttpClient { BaseAddress = new Uri(platform.Address) };
        await OneClient.SignInAsync(client, Secretariat);
        string[][] rows = [["name", "constituency", "person", "email", "as"], .. Enumerable.Range(1, Rows).Select(i => (string[])[$"Bulk {i}", i is 17 or 5000 or 9999 ? "nowhere" : "national-ngo", $"P {i}", $"p{i}@bulk.example", "representative"])];
        var files = new (string Kind, byte[] Bytes)[] { ("CSV", Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(r => string.Join(',', r))))), ("XLSX", PlainWorkbook.Of(rows)) };
        foreach (var (kind, bytes) in files)
        {
            for (var round = 1; round <= 3; round++)
            {
                var (took, html) = await OneClient.SendFileAsync(client, "/workspace/members/import", "Upload", bytes, "Do", "store");
                var named = new[] { 18, 5001, 10000 }.Count(n => html.Contains($"Row {n}, constituency", StringComparison.Ordinal));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} of {Rows} rows ({bytes.Length / 1024} KB), {named} of 3 bad rows named, nothing stored: {took.TotalSeconds:F2} s"));
            }
        }
        if (Column(platform.Database, "SELECT COUNT(*) FROM members_organisations")[0] != $"{ForumRecipe.Organisations}") { throw new InvalidOperationException("A refused file stored something."); }
    }

    private static List<string> Column(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read()) { values.Add(reader.GetString(0)); }
        return values;
    }
}
