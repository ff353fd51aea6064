using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Nmap.Benchmarks;

/// <summary>
/// Eight people save the notes of one agenda item five hundred times through the page's own form, each a line of their own. Who is told that
/// somebody saved in between sends the form with both texts once more. In the end every line must stand there once. With <c>Nmap__Database</c> and
/// <c>ConnectionStrings__Nmap</c> set it runs on PostgreSQL.
/// </summary>
internal static partial class NotesBenchmark
{
    private const int People = 8, Saves = 500, MostTries = 200;

    private static int _stale;

    public static async Task RunAsync(string published)
    {
        await using var platform = await Platform.StartAsync(published, 5331, cached: true);
        var address = await PlanAsync(platform);
        var (left, start) = (Saves, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, People).Select(async person =>
        {
            using var client = await SecretariatAsync(platform);
            while (Interlocked.Decrement(ref left) is >= 0 and var number) { await SaveAsync(client, address, $"Line {number} of person {person}."); }
        }));
        var took = Stopwatch.GetElapsedTime(start);
        using var reader = await SecretariatAsync(platform);
        var stored = Box(await reader.GetStringAsync(new Uri(address, UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lines = stored.Select(l => Number().Match(l)).Where(m => m.Success).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"notes: {People} people, {Saves} saves in {took.TotalSeconds:F1} s ({Saves / took.TotalSeconds:F0} a second); told that somebody saved in between {_stale} times; lines lost {Saves - lines.Distinct().Count()}, double {lines.Count - lines.Distinct().Count()}"));
    }

    private static async Task SaveAsync(HttpClient client, string address, string line)
    {
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        var text = Box(html) + "\n" + line;
        for (var tries = 0; tries < MostTries; tries++)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(html).Groups[1].Value), new("Revision", Revision().Match(html).Groups[1].Value), new("Culture", "en"), new("Lines", text), new("Next", "here")]);
            using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
            if (answer.StatusCode == HttpStatusCode.Redirect) { return; }
            html = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            Interlocked.Increment(ref _stale);
            text = Box(html);
        }
        throw new InvalidOperationException($"{line} was not saved in {MostTries} tries.");
    }

    private static async Task<string> PlanAsync(Platform platform)
    {
        using var client = await SecretariatAsync(platform);
        var html = await client.GetStringAsync(new Uri("/workspace/meetings/new", UriKind.Relative));
        var day = DateTime.UtcNow.AddDays(-2);
        FormUrlEncodedContent Form(string shown) => new([new("__RequestVerificationToken", Token().Match(shown).Groups[1].Value), new("Past", WebUtility.HtmlDecode(Past().Match(shown).Groups[1].Value)), new("Fields.Title", "Eight people"),
            new("Fields.Day.day", $"{day.Day}"), new("Fields.Day.month", $"{day.Month}"), new("Fields.Day.year", $"{day.Year}"), new("Fields.Time", "10:00"), new("Fields.DurationMinutes", "120"), new("Agenda", "One")]);
        // A past day is accepted once it was said that it is past.
        using var first = Form(html);
        using var asked = await client.PostAsync(new Uri("/workspace/meetings/new", UriKind.Relative), first);
        using var form = Form(await asked.Content.ReadAsStringAsync());
        using var answer = await client.PostAsync(new Uri("/workspace/meetings/new", UriKind.Relative), form);
        var meeting = answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException("The meeting was not planned: " + await answer.Content.ReadAsStringAsync());
        return $"{meeting}/notes/1";
    }

    // Signed in by one that follows where it is sent; whether a save went through shows in not following.
    internal static async Task<HttpClient> SecretariatAsync(Platform platform)
    {
        var cookies = new CookieContainer();
        using var door = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new Uri(platform.Address) };
        await OneClient.SignInAsync(door, card: 0);
        return new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(platform.Address) };
    }

    [GeneratedRegex("<input[^>]*name=\"Past\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Past();

    private static string Box(string html) => WebUtility.HtmlDecode(Textarea().Match(html).Groups[1].Value).Trim();

    [GeneratedRegex("<textarea[^>]*name=\"Lines\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Textarea();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Revision\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Revision();

    [GeneratedRegex(@"Line (\d+) of person")]
    private static partial Regex Number();
}
