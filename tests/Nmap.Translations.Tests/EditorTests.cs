namespace Nmap.Translations.Tests;

/// <summary>A text and its translation beside each other.</summary>
public sealed class EditorTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_translator_writes_piece_by_piece_and_leaves_what_is_not_done()
    {
        var work = await Work.PublishedAsync(site, "Three parts", "One.", "<ul><li>Two</li><li>Three</li></ul>", "Four.");
        var staff = await site.As("communications");
        var ids = await IdsAsync(work, "fr");
        var page = await staff.OpenAsync(work.Editor("fr"));
        page = await page.Form("Save the draft").Fill("W.TitlePart.Title", "Trois parties").Fill($"W.{ids[3]}", "- Deux\n- Trois").SendAsync();
        Assert.Empty(page.Errors);
        Assert.Equal(["Draft", "Missing", "Missing", "Draft", "Missing"], States(page));
        page = await page.Form("Save the draft").Fill($"W.{ids[2]}", "Un.").SendAsync();
        Assert.Equal(["Draft", "Missing", "Draft", "Draft", "Missing"], States(page));
        var html = (string)(await work.ReadAsync("fr"))["Pieces"]![3]!["Target"]!;
        Assert.Equal("<ul>\n<li>Deux</li>\n<li>Trois</li>\n</ul>", html);
    }

    [Fact]
    public async Task A_change_of_one_part_of_ten_makes_one_part_older_and_shows_which_words()
    {
        var parts = Enumerable.Range(1, 10).Select(i => $"Section {i} tells what was done in the village.").ToArray();
        var work = await Work.PublishedAsync(site, "Ten sections", parts);
        var french = await work.TranslateAsync("fr", "Dix sections", [.. parts.Select((_, i) => $"La section {i + 1} dit ce qui a été fait.")]);
        await work.PublishAsync(french);
        await work.CountedAsync("fr", "current");
        parts[6] = "Section 7 tells what was cleared in the town.";
        await work.ReviseAsync("Ten sections", parts);
        var staff = await site.As("communications");
        var page = await staff.OpenAsync(work.Editor("fr"));
        Assert.Single(States(page), "Source changed");
        Assert.Equal("removed: done", page.Texts("del")[0]);
        Assert.Contains("added: cleared", page.Texts("ins"));
        var shown = await site.Stranger().OpenAsync(await work.AddressAsync("fr"));
        var note = Assert.Single(shown.Document.QuerySelectorAll(".nmap-fallback"));
        Assert.StartsWith("Cette section est antérieure à la version en anglais du", note.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("La section 7 dit ce qui a été fait.", note.NextElementSibling!.TextContent);
        Assert.True((await staff.OpenAsync("/workspace")).Says("Ten sections"), "your list");
        page = await page.Form("Save the draft").Fill($"W.{(await IdsAsync(work, "fr"))[8]}", "La section 7 dit ce qui a été dépollué dans la ville.").SendAsync();
        Assert.DoesNotContain("Source changed", States(page));
    }

    [Fact]
    public async Task A_wording_that_is_still_right_needs_no_new_version()
    {
        var work = await BehindAsync("Still right");
        var staff = await site.As("communications");
        var id = (await IdsAsync(work, "fr"))[2];
        var refused = await (await staff.OpenAsync(work.Editor("fr"))).Form("Save the draft").Choose($"R.{id}", "true").Fill($"B.{id}", " ").SendAsync();
        Assert.Equal(["Say why the wording stays as it is."], refused.Errors);
        Assert.NotNull(refused.One($"[name='B.{id}']").Closest(".govuk-form-group--error"));
        Assert.True(refused.One($"[name='R.{id}']").HasAttribute("checked"));
        Assert.Single(States(await staff.OpenAsync(work.Editor("fr"))), "Source changed");
        var page = await refused.Form("Save the draft").Fill($"B.{id}", "French has no comma there.").SendAsync();
        Assert.Equal(["Current", "Current", "Current"], States(page));
        var kept = (await (await site.As("lead")).OpenAsync(work.Editor("fr"))).Texts(".nmap-piece .nmap-meta").Single(t => t.Contains("French has no comma there.", StringComparison.Ordinal));
        Assert.EndsWith("2026", kept, StringComparison.Ordinal);
        Assert.Equal(3, kept.Split(" · ").Length);
        Assert.Contains("French has no comma there.", await site.Api("lead").GetStringAsync("/api/v1/audit?limit=20"), StringComparison.Ordinal);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync(await work.AddressAsync("fr"))).Document.QuerySelector(".nmap-fallback") is null));
    }

    [Fact]
    public async Task The_reason_is_kept_too_where_another_part_is_written_anew_with_it()
    {
        var work = await BehindAsync("Both at once");
        var staff = await site.As("communications");
        var id = (await IdsAsync(work, "fr"))[2];
        var page = await (await staff.OpenAsync(work.Editor("fr"))).Form("Save the draft").Fill("W.TitlePart.Title", "Les deux").Choose($"R.{id}", "true").Fill($"B.{id}", "Only a sign changed.").SendAsync();
        Assert.DoesNotContain("Source changed", States(page));
        Assert.True(page.Says("Only a sign changed."), page.Text);
        Assert.Contains("Only a sign changed.", await site.Api("lead").GetStringAsync("/api/v1/audit?limit=20"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_approves_the_source_calls_a_change_cosmetic_and_the_translation_stays_current()
    {
        var work = await BehindAsync("A comma");
        var lead = await site.As("lead");
        var page = await lead.OpenAsync($"/workspace/translations/{work.Set}/changes");
        var refused = await page.Form("Save").SendAsync();
        Assert.Equal(["Choose at least one change."], refused.Errors);
        refused = await refused.Form("Save").Choose("Chosen", (await IdsAsync(work, "fr"))[2]).SendAsync();
        Assert.Equal(["Say why the translations stay as they are."], refused.Errors);
        await refused.Form("Save").Fill("Reason", "Only a comma.").SendAsync();
        var editor = await (await site.As("communications")).OpenAsync(work.Editor("fr"));
        Assert.Equal(["Current", "Current", "Current"], States(editor));
        Assert.True(editor.Says("Only a comma."), editor.Text);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync(await work.AddressAsync("fr"))).Document.QuerySelector(".nmap-fallback") is null));
    }

    [Fact]
    public async Task Two_translators_at_once_lose_nothing()
    {
        var work = await Work.PublishedAsync(site, "Two pens", "One.");
        await work.TranslateAsync("fr", "Deux plumes", "Un.");
        var (first, second) = (await site.As("communications"), await site.As("secretariat"));
        var (one, two) = (await first.OpenAsync(work.Editor("fr")), await second.OpenAsync(work.Editor("fr")));
        var id = (await IdsAsync(work, "fr"))[2];
        await one.Form("Save the draft").Fill($"W.{id}", "Premier.").SendAsync();
        var stale = await two.Form("Save the draft").Fill($"W.{id}", "Second.").SendAsync();
        Assert.StartsWith("Somebody saved this text while you were writing.", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.Contains("Premier.", stale.Text, StringComparison.Ordinal);
        Assert.Equal("Second.", stale.One($"[name='W.{id}']").TextContent.Trim());
        var saved = await stale.Form("Save the draft").SendAsync();
        Assert.Equal("Second.", saved.One($"[name='W.{id}']").TextContent.Trim());
    }

    [Fact]
    public async Task More_than_one_paragraph_in_a_box_is_refused_and_stays_in_the_box()
    {
        var work = await Work.PublishedAsync(site, "One box", "One.");
        var id = (await IdsAsync(work, "fr"))[2];
        var page = await (await (await site.As("communications")).OpenAsync(work.Editor("fr"))).Form("Save the draft").Fill("W.TitlePart.Title", "Une case").Fill($"W.{id}", "Un.\n\nDeux.").SendAsync();
        Assert.Equal(["This is more than one paragraph, list or table. Write one, as the source has it."], page.Errors);
        Assert.Contains("Deux.", page.One($"[name='W.{id}']").TextContent, StringComparison.Ordinal);
        Assert.Equal("Une case", page.One("[name='W.TitlePart.Title']").TextContent.Trim());
    }

    /// <summary>A published translation whose source has another comma.</summary>
    private async Task<Work> BehindAsync(string title)
    {
        var work = await Work.PublishedAsync(site, title, "First we look then we clear.");
        await work.PublishAsync(await work.TranslateAsync("fr", title + " (fr)", "D’abord regarder, puis dépolluer."));
        await work.CountedAsync("fr", "current");
        await work.ReviseAsync(title, "First we look, then we clear.");
        Assert.NotNull((await site.Stranger().OpenAsync(await work.AddressAsync("fr"))).Document.QuerySelector(".nmap-fallback"));
        return work;
    }

    private static async Task<string[]> IdsAsync(Work work, string culture) => [.. (await work.ReadAsync(culture))["Pieces"]!.AsArray().Select(p => (string)p!["Id"]!)];

    private static string[] States(Screen page) => [.. page.Document.QuerySelectorAll(".nmap-piece").Select(p => p.QuerySelector(".govuk-tag")!.TextContent.Trim())];
}
