using Nmap.Search.Contracts;
using Nmap.Search.Indexing;
using Xunit;
using static Nmap.Search.Tests.Texts;

namespace Nmap.Search.Tests;

public sealed class RecoveryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_found_at_once_and_survives_a_restart()
    {
        using var library = await Library.With(Text("a", "Alpha", "alpha"));
        await library.TellAsync("b", Text("b", "Bravo", "bravo"));
        Assert.Equal(["b"], library.Found("bravo"));
        library.Stop();
        Assert.Equal(1, await library.Follower.PositionAsync(Cancel));
        await library.TendAsync();
        Assert.Equal(["b"], library.Found("bravo"));
        Assert.Equal(1, library.Shelf.TimesReadWhole);
    }

    [Fact]
    public async Task A_fact_that_comes_twice_does_no_harm()
    {
        using var library = await Library.With();
        library.Shelf.Put(Text("a", "Alpha", "alpha"));
        await library.Follower.FollowAsync([(new(7, library.Now), new TextChanged("a")), (new(8, library.Now), new TextChanged("a"))], Cancel);
        await library.Follower.FollowAsync([(new(7, library.Now), new TextChanged("a"))], Cancel);
        Assert.Equal(1, library.Ask("alpha").Total);
    }

    [Fact]
    public async Task A_deleted_folder_is_made_again_while_running()
    {
        using var library = await Library.With(Text("a", "Alpha", "alpha"));
        Directory.Delete(Path.Combine(library.Folder, "index"), recursive: true);
        await library.TendAsync();
        Assert.Equal(["a"], library.Found("alpha"));
        await library.TellAsync("b", Text("b", "Bravo", "bravo"));
        Assert.Equal(["b"], library.Found("bravo"));
    }

    [Fact]
    public async Task A_change_after_the_folder_was_deleted_is_not_lost()
    {
        using var library = await Library.With(Text("a", "Alpha", "alpha"));
        Directory.Delete(Path.Combine(library.Folder, "index"), recursive: true);
        await library.TellAsync("b", Text("b", "Bravo", "bravo"));
        Assert.False(library.Index.Ready);
        await library.TendAsync();
        Assert.True(library.Index.Ready);
        Assert.Equal(["a"], library.Found("alpha"));
        Assert.Equal(["b"], library.Found("bravo"));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("scrambled")]
    [InlineData("cursor")]
    [InlineData("format")]
    [InlineData("segments")]
    public async Task A_damaged_index_is_made_again_at_the_start(string how)
    {
        using var library = await Library.With([.. Enumerable.Range(0, 50).Select(i => Text($"t{i}", "Alpha", "alpha " + i))]);
        library.Stop();
        Damage(Path.Combine(library.Folder, "index"), how);
        await library.TendAsync();
        Assert.Equal(2, library.Shelf.TimesReadWhole);
        Assert.Equal(50, library.Ask("alpha").Total);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("scrambled")]
    [InlineData("segments")]
    public async Task Damage_under_a_running_server_never_ends_it(string how)
    {
        using var library = await Library.With([.. Enumerable.Range(0, 500).Select(i => Text($"t{i}", "Alpha", $"alpha {i} word{i}"))]);
        Damage(Path.Combine(library.Folder, "index"), how);
        for (var i = 0; i < 20; i++) { library.Ask("word" + i); }
        try { await library.TellAsync("new", Text("new", "Newest", "newest")); }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException) { await library.TendAsync(); await library.TellAsync("new", Text("new", "Newest", "newest")); }
        library.Ask("alpha", take: 100);
        await library.TendAsync();
        Assert.Equal(["new"], library.Found("newest"));
    }

    [Fact]
    public async Task A_stale_write_lock_stops_nothing()
    {
        using var library = await Library.With(Text("a", "Alpha", "alpha"));
        library.Stop();
        foreach (var folder in Directory.GetDirectories(Path.Combine(library.Folder, "index"), "*", SearchOption.AllDirectories)) { File.WriteAllText(Path.Combine(folder, "write.lock"), ""); }
        await library.TendAsync();
        await library.TellAsync("b", Text("b", "Bravo", "bravo"));
        Assert.Equal(["b"], library.Found("bravo"));
        Assert.Equal(1, library.Shelf.TimesReadWhole);
    }

    [Fact]
    public async Task Searching_goes_on_while_the_index_is_made_again_and_nothing_told_meanwhile_is_lost()
    {
        using var library = await Library.With(Text("a", "Alpha", "alpha"), Text("b", "Bravo", "bravo"), Text("c", "Charlie", "charlie"));
        var searched = 0;
        library.Shelf.Meanwhile = async () =>
        {
            searched = library.Ask("charlie").Total;
            await library.TellAsync("a", Text("a", "Changed", "changed"));
            await library.TellAsync("c", null);
            await library.TellAsync("d", Text("d", "Delta", "delta"));
            Assert.Equal(["d"], library.Found("delta"));
        };
        var outcome = await library.Index.RebuildAsync(null, Cancel);
        Assert.False(outcome.LeftToServer);
        Assert.Equal(1, searched);
        Assert.Equal(["a"], library.Found("changed"));
        Assert.Equal(["d"], library.Found("delta"));
        Assert.Empty(library.Found("charlie"));
        Assert.Empty(library.Found("alpha"));
        Assert.Single(Directory.GetDirectories(Path.Combine(library.Folder, "index")));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_index()
    {
        using var library = await Library.With(Text("a", "Alpha", "alpha"));
        library.Shelf.Meanwhile = () => throw new InvalidOperationException("The database is away.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => library.Index.RebuildAsync(null, Cancel));
        Assert.Equal(["a"], library.Found("alpha"));
        Assert.Single(Directory.GetDirectories(Path.Combine(library.Folder, "index")));
    }

    [Fact]
    public async Task The_command_asks_the_running_server()
    {
        using var server = await Library.With(Text("a", "Alpha", "alpha"));
        using var command = new IndexHome(new SearchFolder(Path.Combine(server.Folder, "index")), new Languages.FieldAnalyzer(), Microsoft.Extensions.Logging.Abstractions.NullLogger<IndexHome>.Instance);
        var outcome = await new RebuildIndex(command, null!).RebuildAsync(null, Cancel);
        Assert.True(outcome.LeftToServer);
        server.Shelf.Put(Text("silent", "Silent", "silent"));
        await server.TendAsync();
        Assert.Equal(["silent"], server.Found("silent"));
        await server.TendAsync();
        Assert.Equal(2, server.Shelf.TimesReadWhole);
    }

    [Fact]
    public async Task One_text_that_cannot_be_indexed_does_not_stop_the_others()
    {
        using var library = await Library.With(Text("a", "Alpha", "alpha", facets: ("pillar", new string('x', 40_000))), Text("b", "Alpha", "alpha"));
        Assert.Equal(["b"], library.Found("alpha"));
        await library.TellAsync("b", Text("b", "Bravo", "bravo"));
        Assert.Equal(["b"], library.Found("bravo"));
    }

    [Fact]
    public async Task Progress_is_told()
    {
        using var library = await Library.With([.. Enumerable.Range(0, 250).Select(i => Text($"t{i}", "Alpha", "alpha"))]);
        var told = new Told();
        Assert.Equal(250, (await library.Index.RebuildAsync(told, Cancel)).Documents);
        Assert.Equal([100, 200, 250], told.Counts);
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Counts { get; } = [];
        public void Report(int value) => Counts.Add(value);
    }

    private static void Damage(string index, string how)
    {
        var cursor = Path.Combine(index, "cursor.json");
        var files = Directory.GetFiles(index, "*", SearchOption.AllDirectories).Where(f => Path.GetDirectoryName(f) != index).ToList();
        switch (how)
        {
            case "cut": files.ForEach(f => File.WriteAllBytes(f, File.ReadAllBytes(f)[..^((int)new FileInfo(f).Length / 2)])); break;
            case "scrambled": files.Where(f => Path.GetExtension(f) == ".cfs").ToList().ForEach(Scramble); break;
            case "cursor": File.WriteAllText(cursor, "{ \"Folder\": \"../../etc\", \"Form"); break;
            case "format": File.WriteAllText(cursor, File.ReadAllText(cursor).Replace($"\"Format\":{IndexState.CurrentFormat}", "\"Format\":1", StringComparison.Ordinal)); break;
            default: files.Where(f => Path.GetFileName(f).StartsWith("segments", StringComparison.Ordinal)).ToList().ForEach(File.Delete); break;
        }
    }

    private static void Scramble(string file)
    {
        var bytes = File.ReadAllBytes(file);
        for (var i = bytes.Length / 2; i < bytes.Length / 2 + 20; i++) { bytes[i] ^= 0x55; }
        File.WriteAllBytes(file, bytes);
    }
}
