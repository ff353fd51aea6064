using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Portal.Checks;
using Nmap.Tests;

namespace Nmap.Portal.Tests;

public sealed class ChecksTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly string Hard = string.Concat(Enumerable.Repeat("Notwithstanding considerable institutional difficulties, representatives of participating organisations nevertheless reaffirmed unequivocally their determination regarding implementation of internationally recognised humanitarian obligations. ", 4));

    [Theory]
    [InlineData("<p><img src=\"/media/a/b\"></p>", "en", "A picture has no words")]
    [InlineData("<p><img src=\"/media/a/b\" alt=\" \"></p>", "en", "A picture has no words")]
    [InlineData("<table><tbody><tr><th>Year</th></tr></tbody></table>", "en", "A table has no caption")]
    [InlineData("<table><caption>Areas</caption><tbody><tr><td>Year</td></tr></tbody></table>", "en", "A table has no header cells")]
    [InlineData("<h2>One</h2><h4>Three</h4>", "en", "A heading skips a level")]
    [InlineData("<h3>Two</h3>", "en", "A heading skips a level")]
    [InlineData("<p><a href=\"/en\">Click here</a></p>", "en", "The words of a link")]
    [InlineData("<p><a href=\"/en\">https://example.org/x</a></p>", "en", "The words of a link")]
    [InlineData("<p><a href=\"/fr\">Cliquez ici !</a> <a href=\"/fr\">en savoir plus…</a></p>", "fr", "The words of a link")]
    [InlineData("<p><a href=\"/es\">aquí</a></p>", "es", "The words of a link")]
    [InlineData("<p><a href=\"/ar\">اضغط هنا</a></p>", "ar", "The words of a link")]
    public void What_shuts_readers_out_is_found(string html, string culture, string sentence)
        => Assert.Contains(TextChecks.Of(Text(html, culture), new PageType()), r => r.NeedsReason && r.Sentence.StartsWith(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("<h2>One</h2><h3>Two</h3><h2>Three</h2><p><a href=\"/en\">News of June</a></p>", "en")]
    [InlineData("<table><caption>Areas</caption><tbody><tr><th scope=\"col\">Year</th></tr></tbody></table><p><img src=\"/media/a/b\" alt=\"A marked field\"></p>", "en")]
    public void A_text_that_everybody_can_read_has_no_remarks(string html, string culture) => Assert.Empty(TextChecks.Of(Text(html, culture), new PageType()));

    [Theory]
    [InlineData("en", true)]
    [InlineData("ar", false)]
    public void Hard_words_count_where_a_formula_counts_them(string culture, bool hard)
        => Assert.Equal(hard, TextChecks.Of(Text($"<p>{Hard}</p>", culture), new PageType()).Any(r => r.Sentence.StartsWith("The text is hard to read", StringComparison.Ordinal)));

    [Theory]
    [InlineData("en", "The road is open. We marked the field. Go round it. Tell the school. Ask us if you see a mine. ")]
    [InlineData("fr", "La route est libre. On a mis des marques. Il ne faut pas y aller. Dites-le à l'école. ")]
    [InlineData("es", "El camino está libre. Ya hay marcas. No pases por el campo. Dilo en la escuela. ")]
    [InlineData("ar", "الطريق مفتوح. وضعنا علامات. لا تدخلوا الحقل. أخبروا المدرسة. ")]
    public void Short_sentences_of_everyday_words_are_not_hard(string culture, string sentences)
        => Assert.False(ReadingEase.IsHard(string.Concat(Enumerable.Repeat(sentences, 8)), culture));

    [Fact]
    public void Sentences_without_end_are_hard_in_a_language_without_a_formula()
        => Assert.True(ReadingEase.IsHard(string.Join(' ', Enumerable.Repeat("كلمة", 80)), "ar"));

    [Fact]
    public void A_text_that_nobody_reads_to_its_end_is_told_so()
    {
        var remark = Assert.Single(TextChecks.Of(Text($"<p>{string.Concat(Enumerable.Repeat("We saw it. ", 600))}</p>", "en"), new PageType()));
        Assert.Equal((false, 1800), (remark.NeedsReason, (int)remark.Words[0]));
    }

    [Fact]
    public async Task A_text_with_a_picture_without_words_goes_on_only_with_a_reason_also_by_the_back_door()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "A picture without words"), ("HtmlBodyPart.Html", "Look:\n\n![](/media/x/y)"));
        Assert.Contains("A picture has no words", writer.Page.QuerySelector(".nmap-checks")!.TextContent, StringComparison.Ordinal);
        var (address, id) = (writer.Address, writer.Address.Split('/')[3]);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => platform.AskAsync<ContentStore, ContentItem>(s => s.MoveAsync(id, "submit", null, null, Communications, null, Platform.Cancel)));
        Assert.Equal(("Reason", Refusal.Invalid), (refused.Field, refused.Kind));
        await writer.FollowAsync("Send for approval");
        Assert.Contains("A picture has no words", writer.Text, StringComparison.Ordinal);
        await writer.PressAsync("Send for approval");
        Assert.Contains("Mend what the checks found, or say why", writer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        await writer.PressAsync("Send for approval", ("Reason", "It only decorates."));
        Assert.Equal("in-review", (await platform.AskAsync<ContentLibrary, ContentItem?>(l => l.FindAsync(id, Reader.System, cancel: Platform.Cancel)))!.State);
        Assert.Contains("It only decorates.", writer.Text, StringComparison.Ordinal);
        await writer.OpenAsync(address + "/preview");
        Assert.Contains("A picture has no words", writer.Page.QuerySelector(".nmap-checks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_what_one_organisation_sees_and_another_does_not()
    {
        var survivors = Ids.From("organisation/survivors");
        var lead = platform.Visit("lead");
        var draft = await platform.PublishAsync("News", "en", "For survivors only, by me", more: i => { i.Audience = Audience.Organisations(survivors); i.Author = "lead"; });
        await lead.OpenAsync($"/workspace/content/{draft.ContentItemId}/preview?as=members");
        Assert.Contains("are not told that it exists", lead.Text, StringComparison.Ordinal);
        await lead.OpenAsync($"/workspace/content/{draft.ContentItemId}/preview?as={survivors}");
        Assert.Contains("As Survivors' Network sees it.", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("are not told that it exists", lead.Text, StringComparison.Ordinal);
    }

    private static Reader Communications => new() { PersonId = "communications", Roles = new HashSet<string> { Roles.Communications } };

    private static ContentItem Text(string html, string culture)
    {
        var item = new ContentItem { ContentItemId = "i", ContentItemVersionId = "v", ContentType = "News", Culture = culture, LocalizationSet = "s" };
        item.Put(new HtmlBodyPart(html));
        return item;
    }
}
