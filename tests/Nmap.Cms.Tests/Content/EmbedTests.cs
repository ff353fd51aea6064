using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;

namespace Nmap.Cms.Tests.Content;

/// <summary>What stands in a text by reference.</summary>
public sealed class EmbedTests
{
    [Fact]
    public void A_line_of_its_own_becomes_a_reference()
        => Assert.Equal("<p>Before.</p>\n<figure data-embed=\"media:abc1\"></figure><figure data-embed=\"media:abc2\"></figure>\n<p>After [[media:abc1]].</p>",
            HtmlProfile.FromMarkdown("Before.\n\n[[media:abc1]]\n[[media:abc2]]\n\nAfter [[media:abc1]]."));

    [Fact]
    public void A_value_of_the_day_stays_in_its_line() => Assert.Equal("<p>[[figure:remaining]]</p>", HtmlProfile.FromMarkdown("[[figure:remaining]]"));

    [Theory]
    [InlineData("<figure data-embed=\"media:abc\" lang=\"fr\" onclick=\"x()\"><script>x()</script></figure>", "<figure data-embed=\"media:abc\"></figure>")]
    [InlineData("<p data-embed=\"media:abc\">Words.</p>", "<p>Words.</p>")]
    [InlineData("<figure data-embed=\"media:../../x\"></figure>", "<figure></figure>")]
    [InlineData("<figure data-embed=\"https://elsewhere.example/\"></figure>", "<figure></figure>")]
    public void Only_an_empty_figure_with_a_plain_reference_is_one(string typed, string stored) => Assert.Equal(stored, HtmlProfile.Clean(typed));

    [Fact]
    public void A_reference_has_no_words_to_lose() => Assert.False(HtmlProfile.Loses(HtmlProfile.Rendered("[[media:abc]]")));

    [Fact]
    public async Task The_reader_gets_what_the_reference_stands_for_and_nothing_where_there_is_nothing()
    {
        var embeds = new Embeds([new Stars()]);
        var html = HtmlProfile.FromMarkdown("Before.\n\n[[star:three]]\n\n[[star:gone]]\n\n[[other:three]]\n\nAfter.");
        var filled = await embeds.FillAsync(html, Reader.Stranger, "en", TestContext.Current.CancellationToken);
        Assert.Equal("<p>Before.</p><figure>***</figure><p>After.</p>", filled.ReplaceLineEndings(""));
        Assert.Equal(["star:three", "star:gone", "other:three"], Embeds.In(html));
    }

    private sealed class Stars : IEmbed
    {
        public string Name => "star";

        public Task<IReadOnlyDictionary<string, string>> HtmlAsync(IReadOnlyCollection<string> references, Reader reader, string culture, CancellationToken cancel)
            => Task.FromResult<IReadOnlyDictionary<string, string>>(references.Where(r => r == "three").ToDictionary(r => r, _ => "<figure>***</figure>"));
    }
}
