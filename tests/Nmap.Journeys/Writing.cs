using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>The writing surface: by keyboard alone, from Word, kept while one types; and the same field with scripts off.</summary>
public sealed class Writing(Velmara country)
{
    private const string Surface = ".nmap-editor__text [contenteditable]", Field = "[name='HtmlBodyPart.Html']";

    // What Word puts on the clipboard: its own styles, a list that is none, and things nobody asked for.
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>@list l0:level1 {mso-level-number-format:decimal;}</style></head><body><!--StartFragment-->
        <h2 style='color:red'>Out of Word</h2><p class=MsoNormal><b><span style='color:blue'>Bold</span></b> words<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>One</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Two</p>
        <!--EndFragment--></body></html>
        """;

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    public async Task A_text_is_written_with_the_keyboard_alone(string language, int width)
    {
        var page = await country.VisitAsync(Role.Communications, language, width, scripts: true);
        var look = new Look(page, $"writing-{language}-{width}");
        await look.AtAsync("/workspace/content/new/News");
        await page.FillAsync("[name='TitlePart.Title']", "Written by hand " + language);
        await page.FocusAsync(Surface);
        await page.Keyboard.TypeAsync("A heading");
        await page.Keyboard.PressAsync("Alt+F10");
        Assert.Equal("toolbar", await page.EvaluateAsync<string>("document.activeElement.parentElement.getAttribute('role')"));
        Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelectorAll('[role=toolbar] > [tabindex=\"0\"]').length"));
        // Towards the end of the row, whichever way the language reads.
        foreach (var _ in Enumerable.Range(0, 3)) { await page.Keyboard.PressAsync(language == "ar" ? "ArrowLeft" : "ArrowRight"); }
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("A paragraph.");
        await look.HereAsync("/workspace/content/new/News writing");
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('[role=toolbar] > *')].filter(b => !b.hidden && (b.offsetHeight < 24 || b.offsetWidth < 24)).length"));
        await page.Locator("main form[data-kept-at] .govuk-button-group button").First.ClickAsync();
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("<h2>A heading</h2><p>A paragraph.</p>");
        await look.HereAsync("/workspace/content written");
        look.FindsNothing();
    }

    [Fact]
    public async Task A_picture_by_reference_stays_when_a_text_is_saved_unchanged()
    {
        var page = await country.VisitAsync(Role.Communications, scripts: true);
        await page.GotoAsync("/workspace/media");
        var id = (await page.Locator("main a[href^='/workspace/media/']").EvaluateAllAsync<string[]>("l => l.map(a => a.getAttribute('href').split('/').pop())")).First(Nmap.Cms.Ids.IsId);
        await page.GotoAsync("/workspace/content/new/News");
        await page.FillAsync("[name='TitlePart.Title']", "With a picture by reference");
        await page.FocusAsync(Surface);
        await page.Keyboard.TypeAsync($"[[media:{id}]]");
        for (var saved = 0; saved < 2; saved++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Save the draft", Exact = true }).ClickAsync();
            await page.Locator(".govuk-notification-banner--success").WaitForAsync();
            await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync($"<figure data-embed=\"media:{id}\"></figure>");
        }
    }

    [Fact]
    public async Task What_comes_from_word_is_clean_and_what_is_typed_is_kept()
    {
        var page = await country.VisitAsync(Role.Communications, scripts: true);
        await page.GotoAsync("/workspace/content/new/News");
        await page.FocusAsync(Surface);
        await page.EvaluateAsync("""
            html => { const data = new DataTransfer(); data.setData('text/html', html);
                      document.querySelector('.nmap-editor__text [contenteditable]').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }
            """, FromWord);
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("<h2>Out of Word</h2><p><strong>Bold</strong> words</p><ol><li>One</li><li>Two</li></ol>");
        await page.GetByText("for you alone").WaitForAsync(new() { Timeout = 60_000 });
        await page.GotoAsync("/workspace/content/new/News");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bring it back" }).ClickAsync();
        await Assertions.Expect(page.Locator(Surface)).ToContainTextAsync("Out of Word");
    }

    [Fact]
    public async Task The_first_heading_of_a_pasted_text_becomes_the_first_that_a_page_has_and_the_others_follow()
    {
        var page = await country.VisitAsync(Role.Communications, scripts: true);
        await page.GotoAsync("/workspace/content/new/News");
        await page.FocusAsync(Surface);
        await page.EvaluateAsync("""
            () => { const data = new DataTransfer(); data.setData('text/html', '<h1 class=MsoTitle>Top</h1><h2>Below</h2><p>Words</p>');
                    document.querySelector('.nmap-editor__text [contenteditable]').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }
            """);
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("<h2>Top</h2><h3>Below</h3><p>Words</p>");
    }

    [Fact]
    public async Task Without_scripts_the_field_is_written_in_as_it_is()
    {
        var page = await country.VisitAsync(Role.Communications);
        await page.GotoAsync("/workspace/content/new/News");
        await page.FillAsync("[name='TitlePart.Title']", "Written without scripts");
        await page.FillAsync(Field, "## A heading\n\nA paragraph.");
        await page.Locator("main form[data-kept-at] .govuk-button-group button").First.ClickAsync();
        Assert.Equal("## A heading\n\nA paragraph.", await page.Locator(Field).InputValueAsync());
    }
}
