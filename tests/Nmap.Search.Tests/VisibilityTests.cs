using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Xunit;
using static Nmap.Search.Tests.Texts;

namespace Nmap.Search.Tests;

public sealed class VisibilityTests
{
    private static readonly Reader s_auditor = new() { PersonId = "x", Roles = new HashSet<string> { Roles.Auditor, Roles.Administrator } };

    private static Task<Library> Everything() => Library.With(
        Text("public", "Marker", "marker", facets: ("pillar", "clearance")),
        Text("members", "Marker", "marker", audience: Audience.Members, facets: ("pillar", "advocacy")),
        Text("chatham", "Marker", "marker", audience: Audience.ChathamHouse),
        Text("a", "Marker", "marker onlyaword", audience: Audience.Organisations("org-a")),
        Text("ab", "Marker", "marker", audience: Audience.Organisations("org-a", "org-b")),
        Text("nobody", "Marker", "marker", audience: Audience.Organisations()),
        Text("author", "Marker", "marker", audience: Audience.Author));

    [Fact]
    public async Task A_stranger_finds_what_is_public()
    {
        using var library = await Everything();
        Assert.Equal(["public"], library.Found("marker"));
        Assert.Equal(["public"], library.Found("marker", s_auditor));
    }

    [Fact]
    public async Task A_member_finds_what_members_and_their_organisations_may_read()
    {
        using var library = await Everything();
        Assert.Equal(["a", "ab", "chatham", "members", "public"], library.Found("marker", Member("org-a")));
        Assert.Equal(["ab", "chatham", "members", "public"], library.Found("marker", Member("org-b")));
        Assert.Equal(["chatham", "members", "public"], library.Found("marker", Member()));
        Assert.Equal(["chatham", "members", "public"], library.Found("marker", Member("public", "author", "organisation:org-a")));
    }

    [Fact]
    public async Task What_only_its_author_may_read_is_in_no_index()
    {
        using var library = await Everything();
        Assert.DoesNotContain("author", library.Found("marker", Reader.System));
    }

    [Fact]
    public async Task Counts_facets_and_suggestions_come_after_the_filter()
    {
        using var library = await Everything();
        var stranger = library.Ask("marker");
        Assert.Equal(1, stranger.Total);
        Assert.Equal(["clearance"], stranger.Facets.Single(f => f.Name == "pillar").Values.Select(v => v.Value));
        Assert.Equal(1, stranger.Facets.Single(f => f.Name == "type").Values.Single().Count);
        Assert.Equal(4, library.Ask("marker", Member("org-b")).Facets.Single(f => f.Name == "type").Values.Single().Count);
        Assert.Empty(library.Ask("onlyawrod").Suggestions);
        Assert.Empty(library.Ask("onlyawrod", Member("org-b")).Suggestions);
        Assert.Equal(["onlyaword"], library.Ask("onlyawrod", Member("org-a")).Suggestions);
    }

    [Fact]
    public async Task A_hidden_word_and_an_absent_word_look_the_same()
    {
        using var library = await Library.With(Text("p", "–", "hazardous area"), Text("s", "–", "hazardouz", audience: Audience.Organisations("org-a")));
        Assert.Equal(library.Ask("hazardouz", Member("org-b")).Suggestions, library.Ask("hazardoux", Member("org-b")).Suggestions);
    }

    [Fact]
    public async Task The_order_does_not_tell_what_other_organisations_wrote()
    {
        var open = new[] { Text("p", "–", "red red blue padding"), Text("q", "–", "red blue blue padding"), Text("r", "–", "blue"), Text("s", "–", "other") };
        using var without = await Library.With(open);
        using var with = await Library.With([.. open, .. Enumerable.Range(0, 50).Select(i => Text($"h{i}", "–", "red secret", audience: Audience.Organisations("org-a")))]);
        Assert.Equal(without.Ask("red blue", Member("org-b")).Hits.Select(h => h.Id), with.Ask("red blue", Member("org-b")).Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task An_embargo_ends_by_itself()
    {
        using var library = await Library.With(Text("it", "Embargoword", "text") with { VisibleFrom = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero) });
        Assert.Empty(library.Found("embargoword"));
        Assert.Empty(library.Found("embargoword", Member("org-a")));
        Assert.Empty(library.Ask("embargowrod").Suggestions);
        library.Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(["it"], library.Found("embargoword"));
    }

    [Fact]
    public async Task A_text_that_is_withdrawn_or_closed_leaves_both_indexes()
    {
        using var library = await Library.With(Text("it", "Marker", "marker"));
        await library.TellAsync("it", Text("it", "Marker", "marker", audience: Audience.Organisations("org-a")));
        Assert.Empty(library.Found("marker"));
        Assert.Equal(["it"], library.Found("marker", Member("org-a")));
        await library.TellAsync("it", Text("it", "Marker", "marker", audience: Audience.Author));
        Assert.Empty(library.Found("marker", Member("org-a")));
        await library.TellAsync("it", Text("it", "Marker", "marker"));
        Assert.Equal(["it"], library.Found("marker"));
        await library.TellAsync("it", null);
        Assert.Empty(library.Found("marker", Reader.System));
    }

    [Fact]
    public async Task The_words_of_members_stand_in_no_file_of_the_public_index()
    {
        using var library = await Library.With(Text("p", "Open", "open"), Text("m", "Zyxwvutsrqponm", "zyxwvutsrqponm", audience: Audience.Members));
        library.Stop();
        var folder = Directory.GetDirectories(Path.Combine(library.Folder, "index")).Single();
        static bool Holds(string file) => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains("zyxwvutsrqponm", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(folder, "public")), Holds);
        Assert.Contains(Directory.GetFiles(Path.Combine(folder, "members")), Holds);
    }
}
