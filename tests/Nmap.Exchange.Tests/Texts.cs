using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Exchange.Contracts;
using Nmap.Testing;

namespace Nmap.Exchange.Tests;

/// <summary>Texts written through the API, and packages as the command reads and writes them.</summary>
internal static class Texts
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<JsonObject> WriteAsync(this Site site, string title, string audience = "public", string type = "News", string culture = "en", JsonObject? more = null)
    {
        var json = new JsonObject { ["Culture"] = culture, ["Audience"] = audience, ["TitlePart"] = new JsonObject { ["Title"] = title }, ["HtmlBodyPart"] = new JsonObject { ["Html"] = $"<p>{System.Net.WebUtility.HtmlEncode(title)}</p>" } };
        foreach (var (name, part) in more ?? []) { json[name] = part?.DeepClone(); }
        return await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/content/{type}", json);
    }

    public static async Task<JsonObject> PublishAsync(this Site site, string title, string audience = "public", string type = "News", string culture = "en", JsonObject? more = null)
        => await site.PublishAsync(await site.WriteAsync(title, audience, type, culture, more));

    public static async Task<JsonObject> PublishAsync(this Site site, JsonObject item)
    {
        var address = $"/api/v1/content/{item["ContentType"]}/{item["ContentItemId"]}/transitions/";
        await site.SendAsync("secretariat", HttpMethod.Post, address + "submit", []);
        await site.SendAsync("lead", HttpMethod.Post, address + "approve", []);
        return await site.SendAsync("lead", HttpMethod.Post, address + "publish", []);
    }

    public static Task<JsonObject> TranslateAsync(this Site site, JsonObject item, string culture, string title)
        => site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/content/{item["ContentType"]}/{item["ContentItemId"]}/translations",
            new JsonObject { ["Culture"] = culture, ["TitlePart"] = new JsonObject { ["Title"] = title }, ["HtmlBodyPart"] = new JsonObject { ["Html"] = $"<p>{title}</p>" } });

    public static async Task<JsonObject> SendAsync(this Site site, string role, HttpMethod method, string address, JsonObject body)
    {
        using var client = site.Api(role);
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        if (method == HttpMethod.Put) { request.Headers.IfMatch.Add(EntityTagHeaderValue.Any); }
        using var response = await client.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new InvalidOperationException($"{address} answered {(int)response.StatusCode}: {text}");
    }

    /// <summary>A text as the API gives it to this role; null for one that is not there.</summary>
    public static async Task<JsonObject?> ReadAsync(this Site site, string id, string? role = "lead", string type = "News", string query = "")
    {
        using var client = site.Api(role);
        using var response = await client.GetAsync(new Uri($"/api/v1/content/{type}/{id}{query}", UriKind.Relative), Cancel);
        return response.IsSuccessStatusCode ? JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!.AsObject() : null;
    }

    /// <summary>Runs a recipe that stands in the test.</summary>
    public static async Task RunWordsAsync(this Site site, string recipe)
    {
        var file = Path.Combine(site.DataFolder, "words.recipe.json");
        await File.WriteAllTextAsync(file, recipe, Cancel);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Nmap.Cms.Recipes.RecipeRunner>().RunAsync(file, Reader.System, cancel: Cancel);
    }

    /// <summary>The platform is another country's from now on.</summary>
    public static Task BecomeAsync(this Site site, string country, params string[] languages)
        => site.RunWordsAsync($$"""{ "name": "elsewhere", "steps": [ { "name": "nmap-site", "Country": { "en": "{{country}}" }, "PlatformName": { "en": "Platform of {{country}}" }, "Authority": { "en": "{{country}} Authority" }, "Languages": [{{string.Join(", ", languages.Select(l => $"\"{l}\""))}}], "TimeZone": "Africa/Nairobi", "Hotline": "+000 1", "ContactEmail": "a@elsewhere.example" } ] }""");

    public static async Task<PackageReport> ImportAsync(this Site site, string file, bool dryRun = false)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IContentExchange>().ImportAsync(file, new(dryRun), Reader.System, Cancel);
    }

    public static async Task<byte[]> ExportAsync(this Site site, ExportWish wish)
    {
        await using var scope = site.Services.CreateAsyncScope();
        using var target = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<IContentExchange>().ExportAsync(target, wish, Reader.System, Cancel);
        return target.ToArray();
    }

    public static (int, int, int, int) Counts(this PackageReport report) => (report.Created, report.Changed, report.Skipped, report.Refused);
}

/// <summary>A folder for packages, gone at the end.</summary>
public sealed class Bench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nmap-exchange-").FullName;

    public string Write(byte[] bytes, string name = "package")
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public string Write(string text, string name = "package.json") => Write(Encoding.UTF8.GetBytes(text), name);

    /// <summary>A recipe with one step of content.</summary>
    public string Items(params string[] items) => Write($$"""{ "name": "x", "steps": [ { "name": "content", "data": [ {{string.Join(",\n", items)}} ] } ] }""");

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return target.ToArray();
    }

    public static List<(string Name, byte[] Bytes)> Unzip(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(e =>
        {
            using var bytes = new MemoryStream();
            using var entry = e.Open();
            entry.CopyTo(bytes);
            return (e.FullName, bytes.ToArray());
        })];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
