using Nmap.Search.Contracts;
using Xunit;
using static Nmap.Search.Tests.Texts;

namespace Nmap.Search.Tests;

public sealed class AnswerTests
{
    [Fact]
    public async Task Titles_and_snippets_are_encoded_and_only_marks_are_markup()
    {
        using var library = await Library.With(Text("it", "<script>alert(1)</script> mine", "before <img src=x onerror=alert(1)> mine & \"quote\" <mark>fake</mark>"));
        var hit = library.Ask("mine").Hits.Single();
        Assert.Equal("&lt;script&gt;alert(1)&lt;/script&gt; <mark>mine</mark>", hit.TitleHtml);
        Assert.Contains("<mark>mine</mark> &amp;", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("<", hit.SnippetHtml.Replace("<mark>mine</mark>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snippet_shows_the_piece_where_the_words_stand()
    {
        using var library = await Library.With(Text("it", "–", string.Join(' ', Enumerable.Repeat("filler", 400)) + " the rare needle here " + string.Join(' ', Enumerable.Repeat("filler", 400))));
        var snippet = library.Ask("needle").Hits.Single().SnippetHtml;
        Assert.StartsWith("… filler", snippet, StringComparison.Ordinal);
        Assert.Contains("the rare <mark>needle</mark> here", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 150, 300);
    }

    [Fact]
    public async Task Facets_count_after_every_filter()
    {
        using var library = await Library.With(
            Text("a", "Road", "road", facets: [("pillar", "clearance"), ("level", "national,regional")]),
            Text("b", "Road", "road", facets: [("pillar", "clearance"), ("level", "national")]),
            Text("c", "Road", "road", type: "Page", facets: ("pillar", "advocacy")),
            Text("d", "Route", "road", "fr"));
        var all = library.Ask("road");
        Assert.Equal(4, all.Total);
        Assert.Equal([new("clearance", 2), new("advocacy", 1)], Values(all, "pillar"));
        Assert.Equal([new("national", 2), new("regional", 1)], Values(all, "level"));
        Assert.Equal([new("en", 3), new("fr", 1)], Values(all, "lang"));
        var some = library.Ask("road", facets: [("pillar", "clearance"), ("type", "News")]);
        Assert.Equal(2, some.Total);
        Assert.Equal([new("clearance", 2)], Values(some, "pillar"));
        Assert.Equal(["a"], library.Ask("road", facets: ("level", "regional")).Hits.Select(h => h.Id));
        Assert.Empty(library.Ask("road", facets: ("lang", "xx")).Hits);
        Assert.Empty(library.Ask("road", facets: ("nothing", "here")).Hits);
    }

    [Fact]
    public async Task No_words_list_everything_newest_first_page_by_page()
    {
        using var library = await Library.With([.. Enumerable.Range(0, 30).Select(i => Text($"t{i:00}", $"Title {i}", "x") with { At = new(2026, 1, 1 + i, 0, 0, 0, TimeSpan.Zero) })]);
        var first = library.Ask("", take: 20);
        Assert.Equal((30, 20, "t29"), (first.Total, first.Hits.Count, first.Hits[0].Id));
        Assert.Equal(10, library.Ask("", skip: 20, take: 20).Hits.Count);
        Assert.Empty(library.Ask("", skip: 40).Hits);
        Assert.Equal(new DateTimeOffset(2026, 1, 30, 0, 0, 0, TimeSpan.Zero), first.Hits[0].At);
    }

    [Fact]
    public async Task A_slip_of_the_pen_gets_a_suggestion()
    {
        using var library = await Library.With(Text("it", "Clearance of roads", "Clearance of roads in the province, a workshop for every prosthesis"));
        Assert.Equal(["clearance in the province"], library.Ask("claerance in the provinse").Suggestions);
        Assert.Empty(library.Ask("clearance").Suggestions);
        Assert.Equal(["prosthesis"], library.Ask("prosthetic").Suggestions);
        Assert.Equal(["prosthesis"], library.Ask("prostetic").Suggestions);
    }

    public static TheoryData<string> Hostile =>
    [
        "", " ", "\"", "\"\"", "\"\"\"", "*", "?", "a*", "*:*", "[a TO z]", "{!func}1", "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /", "title_en:secret", "audience:members",
        "id:it OR 1=1", "\\", "\0\u0001\u001f", "\ud800", "\udc00\ud800 x", "\u202e\u200f\u200d", "((((((((((", "AND", "NOT", "a~0.1 b~2", "/.*/", "%00", "' OR ''='", "<script>", "{{7*7}}",
        new string('a', 100_000), new string('"', 5_000), string.Join(' ', Enumerable.Repeat("a b c d", 1_000)), string.Concat(Enumerable.Repeat("ឃុំ", 200)), string.Concat(Enumerable.Repeat("mine-", 60)),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_typed_is_only_text(string typed)
    {
        using var library = await Library.With(Text("it", "Open", "open text"), Text("m", "Secret", "secret", audience: Cms.Content.Audience.Members), Text("k", "ឃុំ", "ឃុំ", "km"));
        var answer = library.Ask(typed);
        Assert.True(answer.Ready);
        Assert.DoesNotContain(answer.Hits, h => h.Id == "m");
        Assert.True(library.Ask("open").Ready);
    }

    [Fact]
    public async Task A_signs_meaning_is_nothing()
    {
        using var library = await Library.With(Text("it", "–", "national plan"));
        Assert.Equal(["it"], library.Found("plan AND national"));
        Assert.Empty(library.Ask("plan*").Suggestions);
        Assert.Empty(library.Found("pla*"));
        Assert.Empty(library.Found("body_en:[a TO z]"));
    }

    [Fact]
    public async Task Only_the_first_two_hundred_characters_are_read()
    {
        using var library = await Library.With(Text("it", "–", "needle"));
        Assert.Empty(library.Found(new string('x', SearchQuestion.LongestText) + " needle"));
    }

    private static IEnumerable<SearchFacetValue> Values(SearchAnswer answer, string facet) => answer.Facets.Single(f => f.Name == facet).Values;
}
