using Nmap.Cms.Content;

namespace Nmap.Portal.Tests;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<h2>Situation</h2>\n<p>A <strong>bold</strong> and <em>quiet</em> word.</p>")]
    [InlineData("<ul>\n<li>one</li>\n<li>two\n<ul>\n<li>inner</li>\n</ul>\n</li>\n</ul>")]
    [InlineData("<ol>\n<li>one</li>\n<li>two</li>\n</ol>")]
    [InlineData("<ul>\n<li>\n<p>loose</p>\n</li>\n<li>\n<p>items</p>\n</li>\n</ul>")]
    [InlineData("<blockquote>\n<p>Said in the room.</p>\n</blockquote>")]
    [InlineData("<p>A <a href=\"/en/news\">link</a> and <a href=\"https://example.org/a_b\">another</a>.</p>")]
    [InlineData("<table>\n<thead>\n<tr>\n<th>Year</th>\n<th>Area</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>2025</td>\n<td>1 | 2</td>\n</tr>\n</tbody>\n</table>")]
    [InlineData("<p>2 * 3 = 6, a_b_c, [x], `y`, # no heading, 5 &lt; 6 &amp; 7</p>")]
    [InlineData("<p># not a heading</p>")]
    [InlineData("<p>1. not a list</p>")]
    [InlineData("<p>- not a list</p>")]
    [InlineData("<p>First line<br>\nsecond line</p>")]
    [InlineData("<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>")]
    [InlineData("<p><abbr title=\"Confirmed hazardous area\">CHA</abbr> and <span lang=\"ar\" dir=\"rtl\">لغم</span></p>")]
    [InlineData("<table>\n<caption>Areas</caption>\n<tbody><tr><th scope=\"row\">A</th><td colspan=\"2\">1</td></tr></tbody>\n</table>")]
    [InlineData("<p dir=\"rtl\" lang=\"ar\">نص</p>")]
    public void What_is_stored_is_written_in_as_markdown_and_comes_back_the_same(string html)
    {
        var markdown = MarkdownText.From(html);
        Assert.NotNull(markdown);
        Assert.True(MarkdownText.Same(html, HtmlProfile.FromMarkdown(markdown)), markdown);
    }

    [Theory]
    [InlineData("## Two\n\nWords.", "## Two\n\nWords.")]
    [InlineData("* one\n* two", "- one\n- two")]
    public void Simple_text_looks_simple(string typed, string shown) => Assert.Equal(shown, MarkdownText.From(HtmlProfile.FromMarkdown(typed)));

    [Fact]
    public void Every_text_of_the_demonstration_country_is_written_in_as_markdown()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Nmap.sln"))) { root = root.Parent!; }
        var files = Directory.GetFiles(Path.Combine(root.FullName, "recipes", "content"), "*.md", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.NotNull(MarkdownText.From(HtmlProfile.FromMarkdown(Cms.Recipes.ContentFile.Parse(File.ReadAllText(f)).Body))));
    }

    [Fact]
    public void Typed_words_are_never_dropped_in_silence()
    {
        Assert.Contains("<h2>Too high</h2>", HtmlProfile.FromMarkdown("# Too high"), StringComparison.Ordinal);
        Assert.Contains("indented", HtmlProfile.FromMarkdown("    indented"), StringComparison.Ordinal);
        Assert.True(HtmlProfile.Loses(HtmlProfile.Rendered("<div>kept?</div>")));
        Assert.False(HtmlProfile.Loses(HtmlProfile.Rendered("All *these* words.")));
    }
}
