using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nmap.Benchmarks;

/// <summary>
/// Minutes go to 500 members in four languages: how long from the adoption to the last message handed to the mail server; then the same
/// with the program killed half-way and started again: how many come twice, how many never.
/// </summary>
internal sealed class LettersBenchmark : IDisposable
{
    private const int Members = 500, Port = 5334;
    private static readonly string[] s_languages = ["en", "fr", "es", "ar"];

    private readonly string _program, _folder = Directory.CreateTempSubdirectory("nmap-letters-").FullName;
    private readonly CountingMailServer _mail = new();
    private readonly HttpClient _client = new() { BaseAddress = new Uri($"http://localhost:{Port}") };
    private JsonArray _accounts = [];

    private LettersBenchmark(string published) => _program = Path.Combine(published, "Nmap.Web.dll");

    public static async Task RunAsync(string published)
    {
        using var measure = new LettersBenchmark(published);
        await measure.PrepareAsync();
        var serving = measure.Start("serve");
        await measure.ReadyAsync();
        var minutes = await measure.CirculatedAsync(Members);
        var (took, _) = await measure.AdoptAsync(minutes, killAt: null, serving);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"adopted minutes to {measure._mail.Messages} members in {s_languages.Length} languages: {took.TotalSeconds:F1} s from adoption to the last message; {measure._mail.Twice} twice"));
        var all = measure._mail.Messages;
        minutes = await measure.CirculatedAsync(all);
        (took, serving) = await measure.AdoptAsync(minutes, killAt: Members / 2, serving);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed half-way and started again: {measure._mail.Messages} of {all} came, {measure._mail.Twice} twice, {took.TotalSeconds:F1} s in all"));
        serving.Kill();
        await serving.WaitForExitAsync();
    }

    private async Task PrepareAsync()
    {
        await CommandAsync("setup", "--recipe", "recipes/country.recipe.json", "--country", "Measure", "--languages", string.Join(',', s_languages), "--time-zone", "Africa/Nairobi", "--admin-email", "admin@measure.example", "--hotline", "+000 555 0100");
        var accounts = Path.Combine(_folder, "accounts.json");
        await CommandAsync("seed-roles", "--out", accounts);
        _accounts = JsonNode.Parse(await File.ReadAllTextAsync(accounts))!.AsArray();
        // Those of the seeded accounts are members already.
        var known = _accounts.Select(a => (string?)a!["organisation"]).Distinct().Count();
        var recipe = Path.Combine(_folder, "members.recipe.json");
        await File.WriteAllTextAsync(recipe, JsonSerializer.Serialize(new
        {
            name = "Members", version = "1.0.0",
            steps = new object[]
            {
                new { name = "nmap-organisations", Organisations = Enumerable.Range(1, Members).Select(i => new { Code = $"body-{i}", Constituency = "national-ngo", Name = new { en = $"Body {i} for mine action" }, JoinedOn = "D-900" }) },
                new { name = "nmap-people", People = Enumerable.Range(1, Members).Select(i => new { Code = $"voice-{i}", FullName = $"Person {i:D3}", Organisation = $"body-{i}", As = "representative", Culture = s_languages[i % 4], Email = $"voice{i}@body-{i}.example", From = "D-800" }) },
            },
        }));
        await CommandAsync("recipe", "run", recipe);
        Console.WriteLine($"{Members} organisations with a representative each, and {known} of the seeded accounts");
    }

    /// <summary>Minutes that went out to everybody, whose letters have all been taken.</summary>
    private async Task<string> CirculatedAsync(int members)
    {
        _mail.Forget();
        var meeting = await PostAsync("secretariat", "/api/v1/meetings", new { Title = "Measured", StartsAt = DateTimeOffset.UtcNow.AddDays(-2), Agenda = new[] { new { Title = "Status" } } });
        var minutes = await PostAsync("secretariat", $"/api/v1/meetings/{meeting["Id"]}/minutes", new { Culture = "en", Items = new[] { new { AgendaItem = 1, Paragraphs = new[] { new { Text = "Said.", Audience = "members" } } } } });
        var address = $"/api/v1/meetings/{meeting["Id"]}/minutes/{minutes["Id"]}/transitions/";
        await PostAsync("secretariat", address + "circulate", new { });
        await _mail.HasAsync(members, TimeSpan.FromMinutes(5));
        await Task.Delay(TimeSpan.FromSeconds(5));
        _mail.Forget();
        return address + "adopt";
    }

    private async Task<(TimeSpan Took, Process Serving)> AdoptAsync(string address, int? killAt, Process serving)
    {
        await PostAsync("lead", address, new { });
        var adopted = DateTime.UtcNow;
        if (killAt is { } half)
        {
            await _mail.HasAsync(half, TimeSpan.FromMinutes(5));
            serving.Kill();
            await serving.WaitForExitAsync();
            serving = Start("serve");
            await ReadyAsync();
        }
        await _mail.HasAsync(Members, TimeSpan.FromMinutes(5));
        // Longer than the pause after which a letter that was being sent is tried again.
        for (var seen = -1; seen != _mail.Messages + _mail.Twice; await Task.Delay(TimeSpan.FromSeconds(killAt is null ? 5 : 40))) { seen = _mail.Messages + _mail.Twice; }
        return (_mail.LastAt - adopted, serving);
    }

    private async Task<JsonNode> PostAsync(string role, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)_accounts.First(a => (string?)a!["role"] == role)!["apiToken"]!);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{address}: {answer.StatusCode} {text}");
    }

    private async Task ReadyAsync()
    {
        for (var tries = 0; tries < 600; tries++, await Task.Delay(100))
        {
            try
            {
                using var answer = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) { return; }
            }
            catch (HttpRequestException) { }
        }
        throw new TimeoutException("The program is not ready after a minute.");
    }

    private async Task CommandAsync(params string[] words)
    {
        using var process = Start(words);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) { throw new InvalidOperationException($"{words[0]} ended with {process.ExitCode}."); }
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])[_program, .. words]) { start.ArgumentList.Add(word); }
        foreach (var (name, value) in new[] { ("ASPNETCORE_ENVIRONMENT", "Testing"), ("ASPNETCORE_URLS", $"http://localhost:{Port}"), ("Nmap__DataFolder", Path.Combine(_folder, "data")), ("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{_mail.Port}"), ("Smtp__From", "platform@measure.example") })
        {
            start.Environment[name] = value;
        }
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    public void Dispose()
    {
        _mail.Dispose();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
