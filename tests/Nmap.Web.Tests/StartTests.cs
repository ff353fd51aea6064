using Microsoft.Data.Sqlite;

namespace Nmap.Web.Tests;

/// <summary>A missing, older or damaged database is refused with its path and what to do, and never replaced by an empty one.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private Platform _platform = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("NMAP_TEST_POSTGRES") is { Length: > 0 }, "About the file of SQLite.");
        _platform = await Platform.NewAsync();
    }

    public ValueTask DisposeAsync() => _platform?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("verify")]
    [InlineData("migrate")]
    [InlineData("backup", "x.zip")]
    public async Task A_missing_database_is_named_and_not_made_anew(params string[] words)
    {
        Clear();
        var outcome = await _platform.RunAsync(words);
        Assert.Equal(1, outcome.Code);
        if (words[0] != "demo") { Assert.Contains(_platform.DatabaseFile, outcome.Error, StringComparison.Ordinal); }
        Assert.False(File.Exists(_platform.DatabaseFile));
    }

    [Fact]
    public async Task An_empty_database_is_a_lost_one_even_where_upgrades_are_allowed()
    {
        Clear();
        await File.WriteAllBytesAsync(_platform.DatabaseFile, [], Platform.Cancel);
        foreach (var word in (string[])["serve", "migrate"])
        {
            var outcome = await _platform.RunAsync([word], ("Nmap__Migrate", "true"));
            Assert.Equal(1, outcome.Code);
            Assert.Contains(_platform.DatabaseFile, outcome.Error, StringComparison.Ordinal);
            Assert.Contains("restore", outcome.Error, StringComparison.Ordinal);
        }
        Assert.Equal(0, new FileInfo(_platform.DatabaseFile).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8192)]
    public async Task A_damaged_database_is_left_as_it_is(int from)
    {
        SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(_platform.DatabaseFile))
        {
            file.Position = from;
            await file.WriteAsync(Enumerable.Repeat((byte)0x5A, 60_000).ToArray(), Platform.Cancel);
        }
        var before = await File.ReadAllBytesAsync(_platform.DatabaseFile, Platform.Cancel);
        var outcome = await _platform.RunAsync("serve");
        Assert.Equal(1, outcome.Code);
        Assert.Contains(_platform.DatabaseFile, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("restore", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_platform.DatabaseFile, Platform.Cancel));
    }

    [Fact]
    public async Task A_platform_file_that_cannot_be_read_is_not_taken_for_none()
    {
        await File.WriteAllTextAsync(Path.Combine(_platform.Folder, "platform.json"), "{ half", Platform.Cancel);
        var outcome = await _platform.RunAsync("serve");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("platform.json", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_schema_is_served_only_after_migrate()
    {
        await AlterAsync("DELETE FROM \"__EFMigrationsHistory\"");
        var outcome = await _platform.RunAsync("serve");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("migrate", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Nmap__Migrate=true", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("doctor")]
    [InlineData("migrate")]
    public async Task A_newer_schema_is_left_to_the_program_that_knows_it(string word)
    {
        await AlterAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Tomorrow', '99.0.0')");
        var outcome = await _platform.RunAsync(word);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("newer version than this program (29991231000000_Tomorrow)", outcome.Error, StringComparison.Ordinal);
    }

    private async Task AlterAsync(string sql)
    {
        await using var db = new SqliteConnection($"Data Source={_platform.DatabaseFile};Pooling=False");
        await db.OpenAsync(Platform.Cancel);
        var command = db.CreateCommand();
        command.CommandText = sql;
        Assert.True(await command.ExecuteNonQueryAsync(Platform.Cancel) > 0);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_in_a_sentence()
    {
        var outcome = await _platform.RunAsync(["serve"], ("Nmap__Database", "postgres"), ("ConnectionStrings__Nmap", "Host=127.0.0.1;Port=9;Username=nmap;Database=nmap;Timeout=3"));
        Assert.Equal(1, outcome.Code);
        Assert.Contains("does not answer: Failed to connect to 127.0.0.1:9", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Host=127.0.0.1;Port=abc;Database=nmap")]
    [InlineData("Host=127.0.0.1;Password=geheim;Foo=1;Database=nmap")]
    [InlineData("Host=127.0.0.1")]
    public async Task A_connection_that_cannot_be_read_is_told_in_a_sentence_without_its_words(string connection)
    {
        var outcome = await _platform.RunAsync(["serve"], ("Nmap__Database", "postgres"), ("ConnectionStrings__Nmap", connection));
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith("ConnectionStrings__Nmap cannot be read, or names no host or no database.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", outcome.Error + outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nmap__Database", "oracle")]
    [InlineData("Nmap__PublicUrl", "http://nmap.example.org")]
    [InlineData("Nmap__PublicUrl", "nonsense")]
    [InlineData("Nmap__Theme", "Margin")]
    public async Task A_wrong_setting_is_named(string name, string value)
    {
        var outcome = await _platform.RunAsync(["serve"], (name, value));
        Assert.Equal(1, outcome.Code);
        Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
    }

    private void Clear()
    {
        foreach (var end in (string[])["", "-wal", "-shm"]) { File.Delete(_platform.DatabaseFile + end); }
    }
}
