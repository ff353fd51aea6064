using System.Net;
using System.Net.Http.Json;
using Nmap.Cms.Sites;
using Nmap.Testing;
using Xunit;

namespace Nmap.Consultations.Tests;

/// <summary>Answers of the public and of members, and what becomes of each.</summary>
public sealed class AnswerTests(Hall site) : IClassFixture<Hall>
{
    [Fact]
    public async Task The_same_key_sends_one_answer()
    {
        var id = (await site.OpenAsync("members")).Id;
        async Task<(HttpStatusCode Status, string Body)> SendAsync(string text)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/consultations/{id}/answers") { Content = JsonContent.Create(new { Text = text }) };
            request.Headers.Add("Idempotency-Key", "answer-once");
            using var answer = await site.Api("member").SendAsync(request, Hall.Now);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Hall.Now));
        }
        var first = await SendAsync("Plain signs.");
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(first, await SendAsync("Plain signs."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync("Other words.")).Status);
        Assert.Single((await site.ReadAsync("secretariat", $"/api/v1/consultations/{id}/answers"))["Items"]!.AsArray());
    }

    [Fact]
    public async Task Somebody_without_an_account_answers_and_sees_what_became_of_it()
    {
        var (id, slug) = await site.OpenAsync();
        var screen = await (await site.Stranger().OpenAsync($"/en/consultations/{slug}")).Form("Send the answer").SendAsync();
        Assert.Equal(["Write your answer."], screen.Errors);
        var code = await site.AnswerAsync(slug, "Red triangles, please.");
        Assert.False((await site.Stranger().OpenAsync($"/en/consultations/{slug}")).Says("Red triangles, please."));
        var page = await (await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/{id}")).FollowAsync("Say what became of it 1");
        page = await page.Form("Save").SendAsync();
        Assert.Equal(["Say what became of it."], page.Errors);
        page = await page.Form("Save").Choose("Disposition", "NotTakenUp").SendAsync();
        Assert.Equal(["Say why; whoever wrote it reads your words."], page.Errors);
        page = await page.Form("Save").Choose("Disposition", "PassedOn").SendAsync();
        Assert.Equal(["Say to whom it was passed on."], page.Errors);
        await page.Form("Save").Choose("Disposition", "TakenUpInPart").Fill("Because", "Triangles yes, red not everywhere.").SendAsync();
        page = await site.Stranger().OpenAsync($"/en/consultations/{slug}");
        Assert.True(page.Says("Red triangles, please.") && page.Says("Taken up in part") && page.Says("Triangles yes, red not everywhere."), page.Text);
        var follow = await site.Stranger().OpenAsync("/en/consultations/follow");
        Assert.Single((await follow.Form("Show").Fill("Code", "000000000000").SendAsync()).Errors);
        page = await (await site.Stranger().OpenAsync("/en/consultations/follow")).Form("Show").Fill("Code", code.ToLowerInvariant()).SendAsync();
        Assert.True(page.Says("Triangles yes, red not everywhere."), page.Text);
    }

    [Fact]
    public async Task What_insults_is_held_back_and_a_filled_hidden_field_is_refused()
    {
        var (id, slug) = await site.OpenAsync();
        await site.AnswerAsync(slug, "An insult.");
        await site.SendAsync("secretariat", HttpMethod.Put, $"/api/v1/consultations/{id}/answers/1", new { Disposition = "NotTakenUp", Because = "It insults people.", Showing = "Held" });
        Assert.False((await site.Stranger().OpenAsync($"/en/consultations/{slug}")).Says("An insult."));
        var screen = await (await site.Stranger().OpenAsync($"/en/consultations/{slug}")).Form("Send the answer").Fill("Text", "Buy this").Fill("Website", "http://x").SendAsync();
        Assert.StartsWith("A hidden field was filled", Assert.Single(screen.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_invited_see_it_and_only_those_asked_answer()
    {
        var (id, slug) = await site.OpenAsync("invited", "Only for some", invited: [site.Account("member").Organisation]);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync($"/en/consultations/{slug}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("champion-donor")).GetAsync($"/workspace/consultations/{id}")).Status);
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/{id}/answers", new { Text = "Not asked" }, HttpStatusCode.Forbidden);
        Assert.True((await (await site.As("member")).OpenAsync("/workspace")).Says("Answer the consultation: Only for some"));
        var page = await (await (await site.As("member")).OpenAsync($"/workspace/consultations/{id}")).Form("Send the answer").Fill("Text", "White stones.").SendAsync();
        Assert.True(page.Says("White stones.") && page.Says(site.Account("member").OrganisationName), page.Text);
        Assert.False((await (await site.As("member")).OpenAsync("/workspace")).Says("Answer the consultation: Only for some"));
        using var refused = await site.Api().PostAsJsonAsync($"/api/v1/consultations/{id}/answers", new { Text = "x" }, Hall.Now);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_whole_constituency_is_invited_by_its_code()
    {
        var (id, _) = await site.OpenAsync("invited", invited: ["donor"]);
        Assert.Contains(site.Account("champion-donor").Organisation, (string)(await site.ReadAsync("secretariat", "/api/v1/consultations/" + id))["Audience"]!, StringComparison.Ordinal);
        await site.SendAsync("secretariat", HttpMethod.Post, "/api/v1/consultations", new { Culture = "en", Title = "x", Paper = "y", Days = 5, Audience = "invited", Invited = new[] { "nobody" } }, HttpStatusCode.BadRequest);
        await site.SendAsync("secretariat", HttpMethod.Post, "/api/v1/consultations", new { Culture = "en", Title = "x", Paper = "y", Days = 0, Audience = "members" }, HttpStatusCode.BadRequest);
        await site.SendAsync("member", HttpMethod.Post, "/api/v1/consultations", new { Culture = "en", Title = "x", Paper = "y", Days = 5, Audience = "members" }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Switches_are_only_drawn_closer_once_it_is_open()
    {
        var (id, _) = await site.OpenAsync("members", nameless: true, hidden: true);
        foreach (var wider in new object[] { new { Audience = "public", Nameless = true, Hidden = true }, new { Audience = "members", Nameless = false, Hidden = true }, new { Audience = "members", Nameless = true, Hidden = false } })
        {
            await site.SendAsync("secretariat", HttpMethod.Put, "/api/v1/consultations/" + id, wider, HttpStatusCode.Conflict, "*");
        }
        await site.SendAsync("secretariat", HttpMethod.Put, "/api/v1/consultations/" + id, new { Audience = "invited", Invited = new[] { site.Account("member").Organisation }, Nameless = true, Hidden = true }, HttpStatusCode.OK, "*");
        await site.SendAsync("secretariat", HttpMethod.Put, "/api/v1/consultations/" + id, new { Audience = "members", Nameless = true, Hidden = true }, HttpStatusCode.Conflict, "*");
    }

    [Fact]
    public async Task Without_names_no_page_list_or_table_says_who_and_hidden_answers_stay_hidden()
    {
        var (id, _) = await site.OpenAsync("members", nameless: true, hidden: true);
        await site.SendAsync("member", HttpMethod.Post, $"/api/v1/consultations/{id}/answers", new { Text = "=Marker" }, HttpStatusCode.Created);
        Assert.False((await (await site.As("champion-donor")).OpenAsync($"/workspace/consultations/{id}")).Says("Marker"));
        var table = await site.Api("secretariat").GetStringAsync($"/workspace/consultations/{id}/answers.csv", Hall.Now);
        foreach (var shown in new[] { table, await site.Api("secretariat").GetStringAsync($"/api/v1/consultations/{id}/answers", Hall.Now), (await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/{id}")).Html })
        {
            Assert.Contains("Marker", shown, StringComparison.Ordinal);
            Assert.DoesNotContain(site.Account("member").OrganisationName, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(site.Account("member").Organisation, shown, StringComparison.Ordinal);
        }
        Assert.Contains("'=Marker", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_by_letter_stands_with_its_way_and_day()
    {
        var (id, _) = await site.OpenAsync("members");
        var enter = await (await site.As("secretariat")).OpenAsync($"/workspace/consultations/{id}/enter");
        var screen = await enter.Form("Save").Fill("Text", "By post.").Fill("Organisation", site.Account("champion-donor").Organisation).SendAsync();
        Assert.Equal(["Say how it came: by letter, by phone or at a meeting."], screen.Errors);
        screen = await screen.Form("Save").Choose("Source", "Letter").SendAsync();
        Assert.Equal(["Enter the day on which it was said, today or before."], screen.Errors);
        var today = site.Rules.Today;
        screen = await Day(screen.Form("Save"), screen, today).SendAsync();
        Assert.True(screen.Says("By letter") && screen.Says(site.Account("champion-donor").OrganisationName), screen.Text);
    }

    private static Form Day(Form form, Screen screen, DateOnly day)
    {
        var names = screen.Document.QuerySelectorAll("[name^='Day']").Select(e => e.GetAttribute("name")!).ToList();
        if (names.Count == 1) { return form.Fill(names[0], day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); }
        return form.Fill(names[0], $"{day.Day}").Fill(names[1], $"{day.Month}").Fill(names[2], $"{day.Year}");
    }
}

/// <summary>Working days, language by language. Each with a clock of its own.</summary>
public sealed class TimeTests
{
    [Fact]
    public async Task Everybody_reads_the_last_day_of_their_own_language_and_why_their_time_has_not_begun()
    {
        await using var site = new Hall();
        await site.InitializeAsync();
        var (id, slug) = await site.OpenAsync(days: 3);
        var english = Said(site.Rules.Settings.AfterWorkingDays(site.Rules.Today, 3), "en");
        var page = await site.Stranger().OpenAsync($"/ar/consultations/{slug}");
        Assert.True(page.Says("لم تبدأ المهلة باللغة العربية بعد"), page.Text);
        Assert.True((await site.Stranger().OpenAsync("/ar/consultations")).Says("لم تبدأ المهلة بعد بهذه اللغة"));
        Assert.False((await site.Stranger().OpenAsync($"/en/consultations/{slug}")).Says("has not begun"));

        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/{id}/papers", new { Culture = "ar", Title = "إشارات للجميع", Paper = "أي إشارات يفهمها الناس؟" });
        var arabic = Said(site.Rules.Settings.AfterWorkingDays(site.Rules.Today, 3), "ar");
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/ar/consultations")).Says(arabic), Hall.Now), arabic);
        Assert.True((await site.Stranger().OpenAsync("/en/consultations")).Says("Last day: " + english));
        var member = await site.As("member");
        foreach (var address in new[] { "/workspace/consultations", "/workspace/overview", "/workspace" })
        {
            var screen = await member.OpenAsync(address);
            Assert.True(screen.Says(english), screen.Text);
        }
    }

    private static string Said(DateOnly day, string culture) => day.ToString("d MMMM", System.Globalization.CultureInfo.GetCultureInfo(culture));

    [Fact]
    public async Task A_late_translation_gives_its_readers_their_whole_time_and_one_second_after_it_is_too_late()
    {
        await using var site = new Hall();
        await site.InitializeAsync();
        var (id, slug) = await site.OpenAsync(days: 3);
        var opened = site.Rules.Today;
        var english = site.Rules.Settings.AfterWorkingDays(opened, 3);
        site.Clock.Advance(TimeSpan.FromDays(2));
        var translated = site.Rules.Today;
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/{id}/papers", new { Culture = "ar", Title = "إشارات للجميع", Paper = "أي إشارات يفهمها الناس؟" });
        await site.SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/{id}/papers", new { Culture = "en", Title = "Other", Paper = "Other" }, HttpStatusCode.Conflict);
        var arabic = site.Rules.Settings.AfterWorkingDays(translated, 3);
        Assert.True(arabic > english);
        var days = (await site.ReadAsync(null, "/api/v1/consultations/" + slug))["Papers"]!.AsArray().ToDictionary(p => (string)p!["Culture"]!, p => (string)p!["LastDay"]!);
        Assert.Equal((english, arabic), (DateOnly.ParseExact(days["en"], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DateOnly.ParseExact(days["ar"], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        var page = await site.Stranger().OpenAsync($"/en/consultations/{slug}");
        site.GoTo(english, TimeSpan.FromSeconds(1));
        page = await page.Form("Send the answer").Fill("Text", "One second late.").SendAsync();
        Assert.StartsWith("The time for answers is over. Your words were not sent", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("One second late.", page.One("[name=Text]").TextContent.Trim());
        Assert.True((await site.Stranger().OpenAsync($"/en/consultations/{slug}")).Says("The time for answers in this language is over."));
        var late = await site.Stranger().OpenAsync($"/ar/consultations/{slug}");
        late = await late.FormWith("Text").Fill("Text", "مثلثات حمراء").SendAsync();
        Assert.Empty(late.Errors);
        site.GoTo(arabic, TimeSpan.FromSeconds(1));
        Assert.Empty((await site.Stranger().OpenAsync($"/ar/consultations/{slug}")).Document.QuerySelectorAll("[name=Text]"));
    }

    [Fact]
    public async Task A_result_is_published_only_when_the_time_is_over_and_every_answer_has_its_word()
    {
        await using var site = new Hall();
        await site.InitializeAsync();
        var (id, slug) = await site.OpenAsync(days: 2);
        await site.AnswerAsync(slug, "First.");
        await site.AnswerAsync(slug, "Second.");
        var publish = $"/api/v1/consultations/{id}/transitions/publish";
        var result = new { Result = new { en = "Signs will be red." } };
        await site.SendAsync("lead", HttpMethod.Post, publish, result, HttpStatusCode.Conflict);
        site.GoTo(site.Rules.Settings.AfterWorkingDays(site.Rules.Today, 2), TimeSpan.FromHours(1));
        await site.BecameAsync(id, 1);
        var refused = await site.SendAsync("lead", HttpMethod.Post, publish, result, HttpStatusCode.Conflict);
        Assert.Contains("Say of every answer what became of it first; 1 wait.", refused.ToJsonString(), StringComparison.Ordinal);
        await site.BecameAsync(id, 2, "NotTakenUp", "It repeats the first.");
        await site.SendAsync("secretariat", HttpMethod.Post, publish, result, HttpStatusCode.Forbidden);
        await site.SendAsync("lead", HttpMethod.Post, publish, new { Result = new { fr = "Rouge." } }, HttpStatusCode.BadRequest);
        await site.SendAsync("lead", HttpMethod.Post, publish, result);
        var page = await site.Stranger().OpenAsync($"/en/consultations/{slug}");
        Assert.True(page.Says("Signs will be red.") && page.Says("Result published") && page.Says("It repeats the first."), page.Text);
        await site.SendAsync("secretariat", HttpMethod.Put, $"/api/v1/consultations/{id}/answers/1", new { Disposition = "NotTakenUp", Because = "x" }, HttpStatusCode.Conflict);
    }
}
