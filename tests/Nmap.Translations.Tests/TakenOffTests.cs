namespace Nmap.Translations.Tests;

/// <summary>A language that is not wanted after all.</summary>
public sealed class TakenOffTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_draft_in_it_is_named_and_goes_to_the_archive_only_when_that_is_ticked()
    {
        var work = await Work.PublishedAsync(site, "Too many languages", "Words.");
        var french = await work.TranslateAsync("fr", "Trop de langues", "Mots.");
        await work.CountedAsync("fr", "draft");
        var staff = await site.As("communications");
        var page = await staff.OpenAsync(work.Editor("fr") + "/plan");
        Assert.True(page.Says("The draft “Trop de langues” goes to the archive"), page.Text);
        page = await page.Form("Save").Choose("Planned", "no").Fill("Reason", "Nobody reads it.").SendAsync();
        Assert.Equal(["There is a draft in this language. Tick that it goes to the archive, or leave the language as it is."], page.Errors);
        page = await page.Form("Save").Choose("Archive", "true").SendAsync();
        Assert.True(page.Says("Recorded: this language is not planned.") && page.Says("Nobody reads it."), page.Text);
        await work.CountedAsync("fr", "not-planned");
        Assert.True((await staff.OpenAsync("/workspace/content/" + french)).Says("Archived"));
        Assert.False((await (await staff.OpenAsync(work.Editor("fr") + "/plan")).Form("Save").Choose("Planned", "yes").SendAsync()).Says("Not planned:"));
        await work.MoveAsync("communications", french, "reopen");
        await work.CountedAsync("fr", "draft");
    }

    [Fact]
    public async Task What_readers_have_is_withdrawn_first_and_the_page_says_so()
    {
        var work = await Work.PublishedAsync(site, "Read in French", "Words.");
        var french = await work.TranslateAsync("fr", "Lu en français", "Mots.");
        await work.PublishAsync(french);
        var lead = await site.As("lead");
        var page = await lead.OpenAsync(work.Editor("fr") + "/plan");
        Assert.True(page.Says("Readers have this translation: “Lu en français”."), page.Text);
        page = await page.Form("Save").Choose("Planned", "no").Fill("Reason", "A mistake.").SendAsync();
        Assert.Equal(["This language exists already. Withdraw the translation if it is not wanted."], page.Errors);
        var gone = await (await site.As("lead")).OpenAsync($"/workspace/content/{french}/move/withdraw");
        await gone.Form("Withdraw").Fill("Reason", "Not wanted.").Untick("Also", work.Id).SendAsync();
        page = await (await lead.OpenAsync(work.Editor("fr") + "/plan")).Form("Save").Choose("Planned", "no").Fill("Reason", "A mistake.").SendAsync();
        Assert.True(page.Says("Recorded: this language is not planned."), page.Text);
        await work.CountedAsync("fr", "not-planned");
    }

    [Fact]
    public async Task Whoever_archives_translations_does_not_archive_the_original()
    {
        var work = await Work.DraftAsync(site, "The original", "Words.");
        var refused = await work.TryMoveAsync("communications", work.Id, "archive");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("Your role archives translations only.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
