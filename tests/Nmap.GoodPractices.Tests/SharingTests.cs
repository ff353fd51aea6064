using Nmap.Testing;

namespace Nmap.GoodPractices.Tests;

/// <summary>How far a lesson is shared is decided level by level, by the lead; where it was tried stands with it once somebody looked at it.</summary>
public sealed class SharingTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_level_has_its_own_approval_and_date()
    {
        var desk = await PublishAsync("Boats for the flood plain", "public");
        var page = await site.Stranger().OpenAsync("/en/good-practices/boats-for-the-flood-plain");
        Assert.True(page.Says("Shared nationally since") && !page.Says("Shared regionally"), page.Text);
        Assert.False((await site.Stranger().OpenAsync("/en/good-practices?level=regional")).Says("Boats for the flood plain"));

        var member = await site.As("member");
        var lesson = await (await member.OpenAsync(desk)).FollowAsync("How far it is shared, and where it was tried");
        var share = await lesson.FollowAsync("Ask for it Regional");
        share = await share.Form("Ask the lead").SendAsync();
        Assert.Equal(["Say for whom: a meeting, a network, a neighbouring country."], share.Errors);
        lesson = await share.Form("Ask the lead").Fill("ForWhom", "The seminar of the river countries").SendAsync();
        Assert.True(lesson.Says("waits for the lead"), lesson.Text);
        Assert.False((await site.Stranger().OpenAsync("/en/good-practices/boats-for-the-flood-plain")).Says("river countries"));

        var lead = await site.As("lead");
        Assert.True((await lead.OpenAsync("/workspace")).Says("Share this lesson: Regional"));
        share = await (await lead.OpenAsync(lesson.Address.AbsolutePath)).FollowAsync("Decide Regional");
        Assert.True(share.Says("The seminar of the river countries"), share.Text);
        share = await share.Form("Decline").SendAsync();
        Assert.Equal(["Say why, so that whoever asked understands."], share.Errors);
        lesson = await share.Form("Approve for this level").SendAsync();
        Assert.True(lesson.Says("approved by"), lesson.Text);

        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/good-practices/boats-for-the-flood-plain")).Says("Shared regionally since"), Cancel));
        Assert.False((await site.Stranger().OpenAsync("/en/good-practices/boats-for-the-flood-plain")).Says("Shared internationally"));
        Assert.True((await site.Stranger().OpenAsync("/en/good-practices?level=regional")).Says("Boats for the flood plain"));
        Assert.False((await site.Stranger().OpenAsync("/en/good-practices?level=international")).Says("Boats for the flood plain"));
        var api = await site.Api().GetStringAsync(new Uri("/api/v1/content/GoodPractice?level=regional", UriKind.Relative), Cancel);
        Assert.Contains("\"SharingPart\":{\"Levels\":[{\"Level\":\"regional\"", api, StringComparison.Ordinal);

        // A new wording keeps the level, and says so to whoever approved another.
        await (await member.OpenAsync(desk)).Form("Save the draft").Fill("SectionsPart.Result", "Changed").SendAsync();
        await ApproveAsync(desk, "The result is known now");
        Assert.True((await site.Stranger().OpenAsync("/en/good-practices/boats-for-the-flood-plain")).Says("Shared regionally since"));
        Assert.True((await lead.OpenAsync(lesson.Address.AbsolutePath)).Says("The text has changed since"));

        share = await (await lead.OpenAsync(lesson.Address.AbsolutePath)).FollowAsync("See Regional");
        share = await share.Form("End it").SendAsync();
        Assert.Equal(["Say why, so that whoever asked understands."], share.Errors);
        await share.Form("End it").Fill("Reason", "It is out of date there.").SendAsync();
        Assert.False((await site.Stranger().OpenAsync("/en/good-practices?level=regional")).Says("Boats for the flood plain"));
    }

    [Fact]
    public async Task Nobody_but_the_lead_decides_and_nobody_their_own_request()
    {
        var desk = await PublishAsync("Own request", "public");
        var set = await SetAsync(desk);
        var lead = await site.As("lead");
        var lesson = await (await lead.OpenAsync($"/workspace/lessons/{set}/share/international")).Form("Ask the lead").Fill("ForWhom", "Geneva").SendAsync();
        var share = await (await lesson.FollowAsync("Decide International")).Form("Approve for this level").SendAsync();
        Assert.Equal(["You asked for it yourself. Somebody else decides."], share.Errors);
        Assert.Empty((await (await site.As("secretariat")).OpenAsync($"/workspace/lessons/{set}/share/international")).Document.QuerySelectorAll("[value=approve]"));
        Assert.Equal(404, (int)(await (await site.As("auditor")).GetAsync($"/workspace/lessons/{set}")).Status);
        await (await (await site.As("deputy")).OpenAsync($"/workspace/lessons/{set}/share/international")).Form("Approve for this level").SendAsync();
        Assert.True((await lead.OpenAsync($"/workspace/lessons/{set}")).Says("for the lead"));
    }

    [Fact]
    public async Task What_only_members_read_is_not_shared_beyond_the_country()
    {
        var set = await SetAsync(await PublishAsync("Among us", "members"));
        var share = await (await (await site.As("member")).OpenAsync($"/workspace/lessons/{set}/share/regional")).Form("Ask the lead").Fill("ForWhom", "Neighbours").SendAsync();
        Assert.Equal(["Only members read this lesson. Publish it for everybody first: that is the national level."], share.Errors);
        Assert.False((await (await site.As("member")).OpenAsync("/en/good-practices/among-us")).Says("Shared nationally"));
    }

    [Fact]
    public async Task What_its_writer_would_share_waits_for_the_lead_once_it_is_public_and_nobody_learned_it_next_year()
    {
        var member = await site.As("member");
        var form = (await member.OpenAsync("/workspace/content/new/GoodPractice")).Form("Save the draft").Fill("TitlePart.Title", "Wells first").Fill("GoodPractice.Pillar", "clearance")
            .Fill("SectionsPart.Problem", "No water.").Fill("SectionsPart.WhatWasDone", "A well.").Fill("SectionsPart.Result", "Water.").Choose("GoodPractice.Levels", "national").Choose("GoodPractice.Levels", "international").Choose("Audience", "public");
        var refused = await form.Fill("GoodPractice.Year", $"{site.Clock.Now.Year + 1}").SendAsync();
        Assert.Equal([$"A lesson is of the past. Enter {site.Clock.Now.Year} or a year before."], refused.Errors);
        var desk = (await refused.Form("Save the draft").Fill("GoodPractice.Year", $"{site.Clock.Now.Year}").SendAsync()).Address.AbsolutePath;
        await ApproveAsync(desk);
        var set = await SetAsync(desk);
        Assert.True(await Patience.UntilAsync(async () => (await member.OpenAsync("/workspace/lessons/" + set)).Says("waits for the lead"), Cancel));
        var lead = await site.As("lead");
        Assert.True(await Patience.UntilAsync(async () => (await lead.OpenAsync("/workspace")).Says("Share this lesson: International"), Cancel));
        var decide = await lead.OpenAsync($"/workspace/lessons/{set}/share/international");
        Assert.True(decide.Says("As its writer wished on the form of the lesson."), decide.Text);
        Assert.False((await site.Stranger().OpenAsync("/en/good-practices/wells-first")).Says("Shared internationally"));
        await decide.Form("Decline").Fill("Reason", "Not yet.").SendAsync();
        Assert.False((await lead.OpenAsync("/workspace")).Says("Share this lesson: International"));
    }

    [Fact]
    public async Task A_writer_cannot_share_a_lesson_by_writing_it()
    {
        var desk = await PublishAsync("By the back door", "public");
        var api = site.Api("member");
        var address = new Uri("/api/v1/content/GoodPractice/" + desk.Split('/')[^1], UriKind.Relative);
        using var body = new StringContent("""{ "Culture": "en", "TitlePart": { "Title": "By the back door" }, "GoodPractice": { "Pillar": "clearance" }, "SharingPart": { "Levels": [{ "Level": "international", "Since": "2026-01-01" }] } }""", System.Text.Encoding.UTF8, "application/json");
        api.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        var saved = await api.PutAsync(address, body, Cancel);
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(Cancel));
        await ApproveAsync(desk, "Tried to share it");
        Assert.False((await site.Stranger().OpenAsync("/en/good-practices/by-the-back-door")).Says("Shared internationally"));
    }

    [Fact]
    public async Task Who_tried_it_elsewhere_tells_and_it_stands_below_the_lesson_once_approved()
    {
        var set = await SetAsync(await PublishAsync("Radio at dawn", "public"));
        var other = await site.As("member-2");
        var form = await (await (await other.OpenAsync("/workspace/lessons/" + set)).FollowAsync("We tried it too")).Form("Tell it").SendAsync();
        Assert.Equal(["Enter where it was tried: a country, a place, an organisation."], form.Errors);
        form = await form.Form("Tell it").Fill("Where", "Northern Ostrel").SendAsync();
        Assert.Equal(["Enter when it was tried; the day is not in the future."], form.Errors);
        form = await form.Form("Tell it").Fill("On.day", "1").Fill("On.month", "3").Fill("On.year", "2026").SendAsync();
        Assert.Equal(["Say whether it worked."], form.Errors);
        var lesson = await form.Form("Tell it").Choose("Worked", "partly").Fill("Result", "Half of the villages listened.").SendAsync();
        Assert.False(lesson.Says("Northern Ostrel"), lesson.Text);
        Assert.False((await site.Stranger().OpenAsync("/en/good-practices/radio-at-dawn")).Says("Northern Ostrel"));

        var secretariat = await site.As("secretariat");
        Assert.True((await secretariat.OpenAsync("/workspace")).Says("Tried elsewhere: let it stand with the lesson, or say why not"));
        var decide = await (await secretariat.OpenAsync("/workspace/lessons/" + set)).FollowAsync("Northern Ostrel, 1 March 2026");
        decide = await decide.Form("Decline").SendAsync();
        Assert.Equal(["Say why, so that whoever asked understands."], decide.Errors);
        await decide.Form("Let it stand with the lesson").SendAsync();
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/good-practices/radio-at-dawn")).Says("Half of the villages listened."), Cancel));
        var page = await site.Stranger().OpenAsync("/en/good-practices/radio-at-dawn");
        Assert.True(page.Says("Told by" + site.Account("member").OrganisationName) && page.Says("Tried elsewhere, with result") && page.Says("It worked in part") && page.Says(site.Account("member-2").OrganisationName), page.Text);
    }

    [Fact]
    public async Task The_secretariat_writes_it_down_for_another_and_somebody_else_approves()
    {
        var set = await SetAsync(await PublishAsync("Told by telephone", "public"));
        var form = (await (await site.As("secretariat")).OpenAsync($"/workspace/lessons/{set}/tried/new")).Form("Tell it").Fill("Where", "By telephone").Fill("On.day", "1").Fill("On.month", "3").Fill("On.year", "2026").Choose("Worked", "worked").Fill("Result", "It did.");
        var lesson = await form.Fill("OrganisationId", site.Account("member").Organisation).SendAsync();
        var own = await (await lesson.FollowAsync("By telephone, 1 March 2026")).Form("Let it stand with the lesson").SendAsync();
        Assert.Equal(["You told it yourself. Somebody else decides."], own.Errors);
        await (await (await (await site.As("communications")).OpenAsync("/workspace/lessons/" + set)).FollowAsync("By telephone, 1 March 2026")).Form("Let it stand with the lesson").SendAsync();
        Assert.True((await (await site.As("member")).OpenAsync("/workspace/lessons/" + set)).Says("told by " + site.Account("member").OrganisationName));
        Assert.Null((await (await site.As("member")).OpenAsync($"/workspace/lessons/{set}/tried/new")).Document.QuerySelector("[name=OrganisationId]"));
    }

    [Fact]
    public async Task The_form_begins_short_and_every_field_of_the_record_is_on_the_page()
    {
        var form = await (await site.As("member")).OpenAsync("/workspace/content/new/GoodPractice");
        var asked = form.Document.QuerySelectorAll("main form :is(input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select, textarea)").Where(e => e.Closest("details") is null).Select(e => e.GetAttribute("name")).Where(n => n is not null).Distinct();
        Assert.Equal(["Culture", "TitlePart.Title", "GoodPractice.Pillar", "SectionsPart.Problem", "SectionsPart.WhatWasDone", "SectionsPart.Result"], asked);
        var filled = form.Form("Save the draft").Fill("TitlePart.Title", "Everything told").Fill("GoodPractice.Pillar", "clearance").Choose("GoodPractice.Kind", "failed-attempt").Fill("GoodPractice.Year", "2024").Fill("GoodPractice.UntilYear", "2025")
            .Choose("GoodPractice.Tags", "gender").Choose("GoodPractice.Partners", site.Account("member-2").Organisation).Fill("GoodPractice.CarriedBy", site.Account("member").Organisation).Choose("Audience", "public");
        foreach (var section in (string[])["Context", "Problem", "WhatWasDone", "Result", "DidNotWork", "Conditions", "Cost", "TookPart", "Contact"]) { filled.Fill("SectionsPart." + section, $"Words on {section}"); }
        var screen = await filled.Fill("GoodPractice.Evidence", "the report\nhttps://example.org/report The report of 2025").SendAsync();
        Assert.Equal(["Begin each line with an address such as https://example.org/report, then say what it is."], screen.Errors);
        screen = await screen.Form("Save the draft").Fill("GoodPractice.Evidence", "https://example.org/report The report of 2025").Fill("GoodPractice.UntilYear", "2020").SendAsync();
        Assert.Equal(["The last year is not before the first. Enter both."], screen.Errors);
        screen = await screen.Form("Save the draft").Fill("GoodPractice.UntilYear", "2025").SendAsync();
        await ApproveAsync(screen.Address.AbsolutePath);
        var page = await site.Stranger().OpenAsync("/en/good-practices/everything-told");
        foreach (var words in (string[])["Words on Context", "Words on DidNotWork", "Words on Cost", "Words on Contact", "2024 to 2025", "Gender", "Failed attempt", site.Account("member").OrganisationName, site.Account("member-2").OrganisationName]) { Assert.True(page.Says(words), words); }
        Assert.Equal("https://example.org/report", page.Document.QuerySelectorAll("article a").First(a => a.TextContent == "The report of 2025").GetAttribute("href"));
        Assert.True((await site.Stranger().OpenAsync("/en/good-practices?topic=gender")).Says("Everything told"));
    }

    private async Task<string> SetAsync(string desk)
        => (await (await site.As("member")).OpenAsync(desk)).One("a[href^='/workspace/lessons/']:not([href='/workspace/lessons'])").GetAttribute("href")!.Split('/')[^1];

    private async Task<string> PublishAsync(string title, string audience)
    {
        var draft = await (await (await site.As("member")).OpenAsync("/workspace/content/new/GoodPractice")).Form("Save the draft").Fill("TitlePart.Title", title).Fill("GoodPractice.Pillar", "clearance").Fill("SectionsPart.Problem", "A problem").Choose("Audience", audience).SendAsync();
        Assert.Empty(draft.Errors);
        await ApproveAsync(draft.Address.AbsolutePath);
        return draft.Address.AbsolutePath;
    }

    /// <param name="changed">What changed, for a text that was public before.</param>
    private async Task ApproveAsync(string address, string? changed = null)
    {
        var screen = await (await site.As("member")).OpenAsync(address);
        if (changed is null) { await screen.Form("Send for approval").SendAsync(); }
        else { await (await screen.FollowAsync("Send for approval")).Form("Send for approval").Fill("Changed", changed).SendAsync(); }
        var lead = await site.As("lead");
        await (await lead.OpenAsync(address)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(address)).FollowAsync("Publish")).Form("Publish").SendAsync();
    }
}
