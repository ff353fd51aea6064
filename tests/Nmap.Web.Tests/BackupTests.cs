using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Nmap.Web.Tests;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_taken_while_people_write_comes_back_whole_on_an_empty_machine()
    {
        await using var platform = await Platform.NewAsync();
        var secretariat = (await platform.SeedAsync()).Single(a => a.Role == "secretariat");
        var (process, address, _) = await platform.ServeAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Platform.Cancel);
        var before = await Writes.CreateAsync(address, secretariat.ApiToken, "Before the backup");
        var writing = Writes.UntilAsync(address, secretariat.ApiToken, 4, stop.Token);
        await Task.Delay(500, Platform.Cancel);
        var file = platform.File("backup.zip");
        var backup = await platform.RunAsync("backup", file);
        Assert.True(backup.Code == 0, backup.Error);
        Assert.Equal(1, (await platform.RunAsync("backup", file)).Code);
        await stop.CancelAsync();
        await writing;
        process.Kill();
        await using (var zip = await ZipFile.OpenReadAsync(file, Platform.Cancel)) { Assert.Contains(zip.Entries, e => e.FullName.StartsWith("keys/", StringComparison.Ordinal)); }

        await using var machine = await Platform.EmptyAsync();
        var restored = await machine.RunAsync("restore", file);
        Assert.True(restored.Code == 0, restored.Error);
        Assert.Equal(0, (await machine.RunAsync("verify")).Code);
        Assert.Equal(1, (await machine.RunAsync("restore", file)).Code);
        var (_, there, _) = await machine.ServeAsync();
        using var client = Writes.Client(there, secretariat.ApiToken);
        Assert.Equal("Before the backup", (string?)(await client.GetFromJsonAsync<JsonObject>($"/api/v1/content/News/{before}", Platform.Cancel))!["TitlePart"]!["Title"]);
        Assert.NotEmpty(await Writes.CreateAsync(there, secretariat.ApiToken, "After the restore"));
    }

    [Theory]
    [InlineData("not a zip")]
    [InlineData(null)]
    public async Task What_is_no_backup_is_refused_and_nothing_is_made(string? text)
    {
        await using var machine = await Platform.EmptyAsync();
        var file = machine.File("wrong.zip");
        if (text is not null) { await File.WriteAllTextAsync(file, text, Platform.Cancel); }
        else { await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create, Platform.Cancel); }
        var outcome = await machine.RunAsync("restore", file);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("nothing was changed", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(machine.Folder, "platform.json")));
    }

    [Fact]
    public async Task A_backup_with_one_wrong_bit_is_refused_and_nothing_is_made()
    {
        await using var platform = await Platform.NewAsync();
        var file = platform.File("backup.zip");
        Assert.Equal(0, (await platform.RunAsync("backup", file)).Code);
        var bytes = await File.ReadAllBytesAsync(file, Platform.Cancel);
        await using var machine = await Platform.EmptyAsync();
        var contents = await ContentsAsync(bytes);
        foreach (var from in (int[])[bytes.Length / 3, bytes.Length / 2])
        {
            var place = await FirstThatMattersAsync(bytes, from, contents);
            bytes[place] ^= 1;
            var damaged = machine.File("damaged.zip");
            await File.WriteAllBytesAsync(damaged, bytes, Platform.Cancel);
            bytes[place] ^= 1;
            var outcome = await machine.RunAsync("restore", damaged);
            Assert.Equal(1, outcome.Code);
            Assert.Contains("is damaged", outcome.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(machine.Folder));
        }
        Assert.Equal(0, (await machine.RunAsync("restore", file)).Code);
    }

    [Fact]
    public async Task A_backup_that_lost_a_file_is_refused_and_the_file_named()
    {
        await using var platform = await Platform.NewAsync();
        var file = platform.File("backup.zip");
        Assert.Equal(0, (await platform.RunAsync("backup", file)).Code);
        string lost;
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Platform.Cancel))
        {
            var entry = zip.Entries.Last(e => e.FullName != "backup.json");
            lost = entry.FullName;
            entry.Delete();
        }
        await using var machine = await Platform.EmptyAsync();
        var outcome = await machine.RunAsync("restore", file);
        Assert.Equal(1, outcome.Code);
        Assert.Contains($"is damaged: {lost} is not in it", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(machine.Folder));
    }

    // Not every bit of a zip says something: times and padding do not. What is looked for is one by which a file comes out another.
    private static async Task<int> FirstThatMattersAsync(byte[] zip, int from, string contents)
    {
        for (var place = from; place < zip.Length; place++)
        {
            zip[place] ^= 1;
            var read = await ContentsAsync(zip);
            zip[place] ^= 1;
            if (read != contents) { return place; }
        }
        throw new InvalidOperationException("No bit of this backup matters.");
    }

    private static async Task<string> ContentsAsync(byte[] bytes)
    {
        try
        {
            await using var zip = new ZipArchive(new MemoryStream(bytes));
            using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var entry in zip.Entries)
            {
                await using var stream = await entry.OpenAsync(Platform.Cancel);
                var all = new MemoryStream();
                await stream.CopyToAsync(all, Platform.Cancel);
                sum.AppendData(all.ToArray());
            }
            return Convert.ToHexString(sum.GetHashAndReset());
        }
        catch (InvalidDataException) { return "unreadable"; }
    }

    [Fact]
    public async Task Verify_names_the_first_entry_that_somebody_changed()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("NMAP_TEST_POSTGRES") is { Length: > 0 }, "Tampers with the file of SQLite.");
        await using var platform = await Platform.NewAsync();
        var clean = await platform.RunAsync("verify");
        Assert.Equal(0, clean.Code);
        Assert.Contains("audit: ok", clean.Out, StringComparison.Ordinal);
        await using (var db = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={platform.DatabaseFile};Pooling=False"))
        {
            await db.OpenAsync(Platform.Cancel);
            var command = db.CreateCommand();
            command.CommandText = "UPDATE cms_audit SET \"SubjectId\" = 'x' WHERE \"Number\" = 1";
            await command.ExecuteNonQueryAsync(Platform.Cancel);
        }
        var bad = await platform.RunAsync("verify");
        Assert.Equal(1, bad.Code);
        Assert.Contains("audit: audit entry 1 was changed", bad.Out, StringComparison.Ordinal);
    }
}

/// <summary>Clients that write through the API and remember what was acknowledged.</summary>
internal static class Writes
{
    public static HttpClient Client(Uri address, string token)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static async Task<string> CreateAsync(Uri address, string token, string title)
    {
        using var client = Client(address, token);
        return await CreateAsync(client, title, Platform.Cancel) ?? throw new InvalidOperationException($"“{title}” was not created.");
    }

    /// <returns>Ids and titles of everything that was answered with 201.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> UntilAsync(Uri address, string token, int clients, CancellationToken stop)
    {
        var acknowledged = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            using var http = Client(address, token);
            for (var n = 0; !stop.IsCancellationRequested; n++)
            {
                var title = $"Client {client} text {n}";
                try { if (await CreateAsync(http, title, stop) is { } id) { acknowledged[id] = title; } }
                catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException) { return; }
            }
        }));
        return acknowledged;
    }

    private static async Task<string?> CreateAsync(HttpClient client, string title, CancellationToken stop)
    {
        var body = JsonContent.Create(new { Culture = "en", Audience = "public", TitlePart = new { Title = title }, HtmlBodyPart = new { Html = "<p>Words.</p>" } }, options: new(System.Text.Json.JsonSerializerDefaults.General));
        using var answer = await client.PostAsync(new Uri("/api/v1/content/News", UriKind.Relative), body, stop);
        return (int)answer.StatusCode == 201 ? (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(stop))!["ContentItemId"] : null;
    }
}
