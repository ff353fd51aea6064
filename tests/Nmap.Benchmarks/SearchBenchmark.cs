using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Search;
using Nmap.Search.Contracts;

namespace Nmap.Benchmarks;

/// <summary>50,000 texts of 150 words in four languages: how long the index takes, and a question with facets and highlights.</summary>
internal static class SearchBenchmark
{
    private const int Documents = 50_000, Words = 150, Questions = 500;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("nmap-benchmark-").FullName;
        try
        {
            await using var services = Services(folder);
            var index = services.GetRequiredService<ISearchIndex>();
            var clock = Stopwatch.StartNew();
            await index.RebuildAsync(null, CancellationToken.None);
            Say($"index of {Documents:N0} texts: {clock.Elapsed.TotalSeconds:F1} s, {Size(folder) / 1048576.0:F0} MiB");
            await using var scope = services.CreateAsyncScope();
            var search = scope.ServiceProvider.GetRequiredService<ISearch>();
            Ask(search, "stranger", Reader.Stranger);
            Ask(search, "member", new() { PersonId = "p", Organisations = ["org-3"], Roles = new HashSet<string> { Roles.Member } });
            await ChangeAsync(services, search);
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private static void Ask(ISearch search, string who, Reader reader)
    {
        var kinds = new (string Name, Func<int, string> Text, string? Pillar)[]
        {
            ("one common word", i => Synthetic.Common(i), null),
            ("two words", i => Synthetic.Common(i) + " " + Synthetic.Rare(i), null),
            ("three words, one facet", i => $"{Synthetic.Common(i)} {Synthetic.Common(i + 1)} {Synthetic.Rare(i)}", "clearance"),
            ("phrase", i => $"\"{Synthetic.Common(i)} {Synthetic.Common(i + 3)}\"", null),
            ("term with other names", i => i % 2 == 0 ? "mine action" : "victim assistance", null),
            ("misspelt word", i => Synthetic.Rare(i) + "q", null),
            ("nothing but facets", _ => "", "advocacy"),
        };
        foreach (var (name, text, pillar) in kinds)
        {
            var times = new List<double>();
            var hits = 0L;
            for (var i = 0; i < Questions + 50; i++)
            {
                var started = Stopwatch.GetTimestamp();
                var answer = search.Ask(new() { Text = text(i), Culture = Synthetic.Cultures[i % 4], Facets = pillar is null ? [] : new Dictionary<string, string> { ["pillar"] = pillar } }, reader);
                if (i < 50) { continue; }
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                hits += answer.Total;
            }
            times.Sort();
            Say($"{who}, {name}: p50 {times[Questions / 2]:F1} ms, p95 {times[Questions * 95 / 100]:F1} ms, p99 {times[Questions * 99 / 100]:F1} ms, {hits / Questions:N0} hits");
        }
    }

    private static async Task ChangeAsync(IServiceProvider services, ISearch search)
    {
        var follower = services.GetServices<IFollowFacts>().Single();
        var times = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await follower.FollowAsync([(new(i + 1, DateTimeOffset.UtcNow), new Changed(i))], CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (search.Ask(new() { Text = $"changedtext{Synthetic.Name(i)}" }, Reader.Stranger).Total != 1) { throw new InvalidOperationException("A change is not found."); }
        }
        times.Sort();
        Say($"a change, on disk and found: p50 {times[25]:F0} ms, p95 {times[47]:F0} ms");
    }

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(new SearchFolder(folder));
        services.AddSingleton<ISite>(new Site());
        new SearchModule().AddServices(services, new ConfigurationBuilder().Build());
        services.RemoveAll<ISearchSource>().AddSingleton<ISearchSource>(new Synthetic(Documents, Words));
        return services.BuildServiceProvider();
    }

    private static long Size(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    internal sealed record Changed(int Number) : IFact;

    private sealed class Site : ISite
    {
        public SiteSettings Settings => new();
        public Uri PublicUrl => new("http://localhost:5080");
        public TimeZoneInfo Zone => TimeZoneInfo.Utc;
        public DateTimeOffset Now => DateTimeOffset.UtcNow;
        public DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);
        public Task ChangeAsync(Func<SiteSettings, SiteSettings> change, Reader by, CancellationToken cancel) => throw new NotSupportedException();
        public Task ReloadAsync(CancellationToken cancel) => Task.CompletedTask;
    }
}

/// <summary>Texts with words as frequent as words are (Zipf), the same ones on every run.</summary>
internal sealed class Synthetic(int documents, int words) : ISearchSource
{
    public static readonly string[] Cultures = ["en", "fr", "ar", "km"];
    private static readonly string[] s_pillars = ["clearance", "risk-education", "victim-assistance", "advocacy"];
    private static readonly string[] s_types = ["GoodPractice", "News", "Decision", "Page", "Meeting"];

    /// <summary>A word of the twenty most frequent.</summary>
    public static string Common(int i) => Name(i % 20);

    public static string Rare(int i) => Name(200 + i % 2000);

    public static string Name(int rank)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aeiou";
        var name = "";
        for (var n = rank + 70; n > 0; n /= 70) { name += $"{Consonants[n % 14]}{Vowels[n / 14 % 5]}"; }
        return name;
    }

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var random = new Random(1);
        for (var i = 0; i < documents; i++) { yield return Text(i, random); }
    }

    public Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        var number = ((SearchBenchmark.Changed)fact).Number;
        var text = Text(number, new Random(number)) with { Title = $"changedtext{Name(number)}", Audience = Audience.Public };
        return Task.FromResult<IReadOnlyList<SearchChange>>([new(text.Id, text)]);
    }

    private SearchDocument Text(int i, Random random) => new()
    {
        Id = $"content:{i}",
        Type = s_types[random.Next(s_types.Length)],
        Culture = Cultures[i % 4],
        Title = string.Join(' ', Enumerable.Range(0, 6).Select(_ => Word(random))),
        Text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random))) + (i % 3 == 0 ? " mine action" : i % 7 == 0 ? " victim assistance" : ""),
        Address = $"/{Cultures[i % 4]}/texts/{i}",
        Audience = (i % 10) switch { 0 => Audience.Organisations($"org-{i % 7}"), 1 or 2 => Audience.Members, 3 => Audience.ChathamHouse, _ => Audience.Public },
        At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i),
        Facets = new Dictionary<string, string> { ["pillar"] = s_pillars[random.Next(4)], ["level"] = random.Next(2) == 0 ? "national" : "national,regional", ["year"] = (2015 + random.Next(12)).ToString(CultureInfo.InvariantCulture) },
    };

    private static string Word(Random random) => Name((int)Math.Exp(random.NextDouble() * Math.Log(20_000)) - 1);
}
