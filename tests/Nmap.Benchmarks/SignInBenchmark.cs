using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Nmap.Benchmarks;

/// <summary>
/// Does the time of a refused sign-in tell a member from a stranger? 200 known and 200 unknown addresses with a wrong password, one after another
/// in mixed order, over the real form; the limits are raised by settings.
/// </summary>
internal static partial class SignInBenchmark
{
    private const int Names = 200, Warm = 20;

    public static async Task RunAsync(string published)
    {
        Environment.SetEnvironmentVariable("Nmap__Limits__SignInPerMinute", "1000000");
        Environment.SetEnvironmentVariable("Nmap__Limits__WritesPerSecond", "1000000");
        await using var platform = await Platform.StartAsync(published, 5321, cached: true);
        await SeedAsync(published, platform.Folder);
        AddAccounts(platform.Database);
        using var client = new HttpClient { BaseAddress = new(platform.Address) };
        var token = Token().Match(await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative))).Groups[1].Value;
        var (known, unknown) = (new List<double>(), new List<double>());
        var names = Enumerable.Range(0, Names + Warm).SelectMany(i => new[] { (Address("known", i), true, i), (Address("other", i), false, i) }).ToArray();
        new Random(7).Shuffle(names.AsSpan(Warm * 2));
        foreach (var (email, isKnown, number) in names)
        {
            var time = await TryAsync(client, token, email);
            if (number >= Warm) { (isKnown ? known : unknown).Add(time); }
        }
        Show(known, unknown);
    }

    private static string Address(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D4}@benchmark.example");

    private static async Task SeedAsync(string published, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])[Path.Combine(published, "Nmap.Web.dll"), "seed-roles", "--out", Path.Combine(folder, "roles.json")]) { start.ArgumentList.Add(word); }
        start.Environment["Nmap__DataFolder"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    // The seeded member two hundred times more, under other names: same password, same state.
    private static void AddAccounts(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        var columns = new List<string>();
        using (var read = connection.CreateCommand())
        {
            read.CommandText = "SELECT name FROM pragma_table_info('users_accounts')";
            using var rows = read.ExecuteReader();
            while (rows.Read()) { columns.Add(rows.GetString(0)); }
        }
        using var transaction = connection.BeginTransaction();
        for (var i = 0; i < Names + Warm; i++)
        {
            using var add = connection.CreateCommand();
            add.CommandText = $"INSERT INTO users_accounts ({string.Join(',', columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(',', columns.Select(Value))} FROM users_accounts WHERE Email = 'member@seed.example'";
            add.Parameters.AddWithValue("$email", Address("known", i));
            add.Parameters.AddWithValue("$id", string.Create(CultureInfo.InvariantCulture, $"benchmark{i:D17}"));
            add.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static string Value(string column) => column switch
    {
        "Id" or "PersonId" => "$id",
        "Email" or "UserName" => "$email",
        "NormalizedEmail" or "NormalizedUserName" => "upper($email)",
        _ => $"\"{column}\"",
    };

    private static async Task<double> TryAsync(HttpClient client, string token, string email)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Email", email), new("Password", "wrong and long enough")]);
        var from = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);
        await answer.Content.ReadAsByteArrayAsync();
        var time = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        answer.EnsureSuccessStatusCode();
        return time;
    }

    private static void Show(List<double> known, List<double> unknown)
    {
        var (ours, others) = (Median(known), Median(unknown));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"refused sign-in, {known.Count} known and {unknown.Count} unknown names: medians {ours:F1} and {others:F1} ms, {Math.Abs(ours - others) / others:P1} apart (bar 10 %)"));
        var right = known.Concat(unknown).Max(t => Math.Max(known.Count(k => k >= t) + unknown.Count(u => u < t), known.Count(k => k < t) + unknown.Count(u => u >= t)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best guess by time alone: {(double)right / (known.Count + unknown.Count):P0} right (bar 60 %)"));
    }

    private static double Median(List<double> times) => times.Order().Skip(times.Count / 2).First();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
