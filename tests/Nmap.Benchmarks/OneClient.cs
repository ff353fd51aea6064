using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Benchmarks;

/// <summary>One person's browser: pages one after another, each fetched whole.</summary>
internal static partial class OneClient
{
    public static async Task TimeAsync(HttpClient client, string what, string[] pages, int warm)
    {
        // All of them first: the compiler works on the same code for minutes, and the first page must not pay for the others.
        for (var i = 0; i < warm; i++)
        {
            foreach (var page in pages) { await client.GetByteArrayAsync(new Uri(page, UriKind.Relative)); }
        }
        foreach (var page in pages)
        {
            var times = new List<double>();
            for (var i = 0; i < 100; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(new Uri(page, UriKind.Relative));
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, {page}: p50 {times[50]:F1} ms, p95 {times[95]:F1} ms"));
        }
    }

    /// <param name="card">Whose card of the role bar is pressed; the first is the secretariat.</param>
    public static async Task SignInAsync(HttpClient client, int card)
    {
        var html = await client.GetStringAsync(new Uri("/account/demo", UriKind.Relative));
        using var answer = await client.PostAsync(new Uri("/account/demo", UriKind.Relative), new FormUrlEncodedContent(Fields(Card().Matches(html)[card].Value)));
        if (!answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/workspace", StringComparison.Ordinal)) { throw new InvalidOperationException($"The role bar led to {answer.RequestMessage.RequestUri}."); }
    }

    /// <summary>Sends a file on the form of a page, and says how long the answer took.</summary>
    public static async Task<(TimeSpan Took, string Html)> SendFileAsync(HttpClient client, string page, string field, byte[] file, string button, string value)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        using var content = new MultipartFormDataContent { { new StringContent(value), button } };
        foreach (var (name, text) in Fields(Upload().Match(html).Value).Where(f => f.Key.StartsWith("__", StringComparison.Ordinal))) { content.Add(new StringContent(text), name); }
        content.Add(new ByteArrayContent(file), field, "file");
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(new Uri(page, UriKind.Relative), content);
        var shown = await answer.Content.ReadAsStringAsync();
        return (Stopwatch.GetElapsedTime(start), answer.IsSuccessStatusCode ? shown : throw new InvalidOperationException($"{page} answered {answer.StatusCode}."));
    }

    /// <summary>Presses a button of the page's first form that stays on this page, and says how long the answer took.</summary>
    public static async Task<TimeSpan> PressAsync(HttpClient client, string page, string button, string value)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var kept = Fields(Posting().Match(html).Value).Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)).Append(new(button, value));
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(new Uri(page, UriKind.Relative), new FormUrlEncodedContent(kept));
        return answer.IsSuccessStatusCode ? Stopwatch.GetElapsedTime(start) : throw new InvalidOperationException($"{page} answered {answer.StatusCode}.");
    }

    private static Dictionary<string, string> Fields(string form)
        => Field().Matches(form).Select(m => (Name: Value("name").Match(m.Value).Groups[1].Value, Text: Value("value").Match(m.Value).Groups[1].Value)).DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Text);

    private static Regex Value(string attribute) => new($"{attribute}=\"([^\"]*)\"");

    [GeneratedRegex("<form[^>]*nmap-card.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Card();

    [GeneratedRegex("<form[^>]*method=\"post\"[^>]*novalidate.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Posting();

    [GeneratedRegex("<form[^>]*multipart.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Upload();

    [GeneratedRegex("<(input|button)[^>]*name=[^>]*>")]
    private static partial Regex Field();
}
