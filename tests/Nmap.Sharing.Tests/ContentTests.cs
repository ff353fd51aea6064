using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Nmap.Sharing.Tests;

/// <summary>The API as writers and approvers use it, with the example of the interfaces page.</summary>
public sealed class ContentTests(SharingSite site) : IClassFixture<SharingSite>
{
    private const string Lessons = "/api/v1/content/GoodPractice";

    [Fact]
    public async Task A_lesson_goes_from_a_member_to_the_public_by_another_hand()
    {
        var (address, made) = await CreateAsync("member", "Ropes along the river");
        Assert.Equal("draft", (string?)made["State"]);
        Assert.Equal(26, ((string)made["ContentItemId"]!).Length);
        Assert.NotNull(made["LocalizationSet"]);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).StatusCode);

        Assert.Equal("in-review", await MoveAsync("member", address, "submit"));
        Assert.Equal(403, await RefusedAsync("member", address, "approve"));
        Assert.Equal("approved", await MoveAsync("lead", address, "approve"));
        Assert.Equal("published", await MoveAsync("lead", address, "publish"));
        Assert.Equal(409, await RefusedAsync("lead", address, "approve"));

        var read = JsonNode.Parse(await site.TextAsync(address))!;
        Assert.Equal("good-practices/ropes-along-the-river", (string?)read["Path"]);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/en/good-practices/ropes-along-the-river")).StatusCode);
    }

    [Fact]
    public async Task Nobody_approves_their_own_text()
    {
        var (address, _) = await CreateAsync("lead", "Written by the lead");
        await MoveAsync("lead", address, "submit");
        Assert.Equal(403, await RefusedAsync("lead", address, "approve"));
        Assert.Equal("approved", await MoveAsync("deputy", address, "approve"));
    }

    [Fact]
    public async Task A_translation_joins_the_set_and_shows_what_it_lacks_once_the_source_changes()
    {
        var (address, made) = await CreateAsync("secretariat", "Maps in the school");
        using var answer = await site.Api("secretariat").PostAsJsonAsync(address + "/translations",
            new { Culture = "ar", TitlePart = new { Title = "خرائط في المدرسة" }, HtmlBodyPart = new { Html = "<p>خرائط.</p>" } });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var arabic = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal((string?)made["LocalizationSet"], (string?)arabic["LocalizationSet"]);
        Assert.Equal("clearance", (string?)arabic["GoodPractice"]!["Pillar"]);
        Assert.Empty(await OutdatedAsync(address));

        using var changed = await PutAsync("secretariat", address, "*", Lesson("Maps in the school", "<p>Maps hang in every school.</p>"));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Single(await OutdatedAsync(address));

        using var twice = await site.Api("secretariat").PostAsJsonAsync(address + "/translations",
            new { Culture = "ar", TitlePart = new { Title = "مرة أخرى" }, HtmlBodyPart = new { Html = "<p>خرائط.</p>" } });
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
    }

    [Fact]
    public async Task A_stale_save_overwrites_nothing_and_a_save_says_what_it_starts_from()
    {
        var (address, _) = await CreateAsync("secretariat", "Two at one desk");
        using var read = await site.Api("secretariat").GetAsync(new Uri(address, UriKind.Relative));
        var tag = read.Headers.ETag!.ToString();

        using var silent = await PutAsync("secretariat", address, null, Lesson("Two at one desk", "<p>Silent.</p>"));
        Assert.Equal(HttpStatusCode.PreconditionRequired, silent.StatusCode);
        Assert.Equal("application/problem+json", silent.Content.Headers.ContentType!.MediaType);
        using var first = await PutAsync("secretariat", address, tag, Lesson("Two at one desk", "<p>First.</p>"));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var second = await PutAsync("communications", address, tag, Lesson("Two at one desk", "<p>Second.</p>"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Contains("First.", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var third = await PutAsync("communications", address, first.Headers.ETag!.ToString(), Lesson("Two at one desk", "<p>Third.</p>"));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);

        using var move = new HttpRequestMessage(HttpMethod.Post, address + "/transitions/submit");
        move.Headers.TryAddWithoutValidation("If-Match", tag);
        using var stale = await site.Api("secretariat").SendAsync(move);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    [Fact]
    public async Task The_same_key_makes_one_text()
    {
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WithKeyAsync(key, "Sent four times")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.Status));
        Assert.Single(answers.Select(a => a.Id).Distinct());
        Assert.NotEqual(answers[0].Id, (await WithKeyAsync(Guid.NewGuid().ToString(), "Sent four times")).Id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await WithKeyAsync(key, "Other words")).Status);
        site.Clock.Advance(TimeSpan.FromHours(25));
        Assert.NotEqual(answers[0].Id, (await WithKeyAsync(key, "Sent four times")).Id);
    }

    [Theory]
    [InlineData("Zebra crossing the field", false)]
    [InlineData("Zebra crossing the field under a newer draft", true)]
    public async Task A_withdrawn_text_answers_with_the_reason_only(string title, bool drafted)
    {
        var (address, _) = await CreateAsync("secretariat", title);
        await MoveAsync("secretariat", address, "submit");
        await MoveAsync("lead", address, "approve");
        await MoveAsync("lead", address, "publish");
        if (drafted)
        {
            using var newer = await PutAsync("secretariat", address, "*", Lesson(title, "<p>Newer.</p>"));
            Assert.Equal(HttpStatusCode.OK, newer.StatusCode);
            Assert.Equal(409, await RefusedAsync("lead", address, "archive"));
        }
        Assert.Equal("withdrawn", await MoveAsync("lead", address, "withdraw", "The method was found unsafe."));
        using var gone = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var text = await gone.Content.ReadAsStringAsync();
        Assert.Contains("The method was found unsafe.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", text, StringComparison.Ordinal);
        if (drafted) { Assert.Contains("Newer.", await (await AsAsync("secretariat", address)).Content.ReadAsStringAsync(), StringComparison.Ordinal); }
    }

    [Fact]
    public async Task Drafts_are_read_by_author_and_reviewers_and_are_not_there_for_others()
    {
        var (address, made) = await CreateAsync("member", "Only a draft yet");
        Assert.Equal(HttpStatusCode.OK, (await AsAsync("member", address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AsAsync("secretariat", address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AsAsync("member-2", address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AsAsync("observer", address)).StatusCode);
        Assert.Equal(404, await RefusedAsync("member-2", address, "submit"));
        Assert.Contains((string)made["ContentItemId"]!, await ListedAsync("secretariat", "?state=draft&limit=200"));
        Assert.DoesNotContain((string)made["ContentItemId"]!, await ListedAsync("member-2", "?limit=200"));
        Assert.DoesNotContain((string)made["ContentItemId"]!, await ListedAsync("secretariat", "?version=published&limit=200"));
    }

    [Fact]
    public async Task Among_members_means_members()
    {
        Assert.Equal(HttpStatusCode.OK, (await AsAsync("member", $"{Lessons}/{SharingSite.AmongMembers}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AsAsync("auditor", $"{Lessons}/{SharingSite.AmongMembers}")).StatusCode);
    }

    [Fact]
    public async Task Names_are_read_in_any_case_and_written_in_one()
    {
        using var content = new StringContent("""{ "culture": "en", "audience": "public", "titlepart": { "TITLE": "Any case" }, "goodpractice": { "pillar": "clearance" } }""", Encoding.UTF8, "application/json");
        using var response = await site.Api("secretariat").PostAsync(new Uri(Lessons, UriKind.Relative), content);
        var made = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("Any case", (string?)made["TitlePart"]!["Title"]);
        Assert.Equal("clearance", (string?)made["GoodPractice"]!["Pillar"]);
    }

    [Theory]
    [InlineData("{ \"Culture\": \"en\", ", "not valid JSON")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{ \"Culture\": \"en\", \"Culture\": \"fr\" }", "not valid JSON")]
    [InlineData("{ \"Culture\": \"de\", \"TitlePart\": { \"Title\": \"T\" } }", "Culture")]
    [InlineData("{ \"TitlePart\": { \"Title\": \"T\" } }", "Culture")]
    [InlineData("{ \"Culture\": \"en\", \"Audience\": \"everybody\", \"TitlePart\": { \"Title\": \"T\" } }", "Audience")]
    [InlineData("{ \"Culture\": \"en\", \"GoodPractice\": { \"Pillar\": \"clearance\" } }", "TitlePart.Title")]
    [InlineData("{ \"Culture\": \"en\", \"TitlePart\": { \"Title\": \"T\" }, \"GoodPractice\": { \"Pillar\": \"magic\" } }", "GoodPractice.Pillar")]
    [InlineData("{ \"Culture\": \"en\", \"TitlePart\": { \"Title\": \"T\" }, \"GodPractice\": { \"Pillar\": \"clearance\" } }", "GodPractice")]
    [InlineData("{ \"Culture\": \"en\", \"TitlePart\": { \"Title\": 7 }, \"GoodPractice\": { \"Pillar\": \"clearance\" } }", "Title")]
    public async Task What_is_wrong_is_named(string body, string named)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await site.Api("secretariat").PostAsync(new Uri(Lessons, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(named, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Minutes")]
    [InlineData("PublicSummary")]
    public async Task Texts_with_resources_of_their_own_are_not_written_here(string type)
    {
        using var made = await site.Api("lead").PostAsJsonAsync($"/api/v1/content/{type}", Lesson("T", "<p>T.</p>"));
        Assert.Equal(HttpStatusCode.Conflict, made.StatusCode);
        using var moved = await site.Api("lead").PostAsJsonAsync($"/api/v1/content/{type}/{new string('0', 26)}/transitions/adopt", new { });
        Assert.Equal(HttpStatusCode.Conflict, moved.StatusCode);
    }

    [Fact]
    public async Task The_audit_is_read_by_lead_secretariat_and_auditor()
    {
        await CreateAsync("member", "Leaves a trace");
        foreach (var role in (string[])["lead", "secretariat", "auditor"])
        {
            using var response = await AsAsync(role, "/api/v1/audit?limit=2");
            var list = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
            Assert.Equal(2, list["Items"]!.AsArray().Count);
            Assert.True((long)list["Items"]![0]!["Number"]! > (long)list["Items"]![1]!["Number"]!);
            using var more = await AsAsync(role, $"/api/v1/audit?limit=2&after={(string)list["Next"]!}");
            Assert.True((long)list["Items"]![1]!["Number"]! > (long)(await more.Content.ReadFromJsonAsync<JsonObject>())!["Items"]![0]!["Number"]!);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await AsAsync("member", "/api/v1/audit")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AsAsync("administrator", "/api/v1/audit")).StatusCode);
    }

    private static object Lesson(string title, string html) => new
    {
        Culture = "en", Audience = "public", TitlePart = new { Title = title }, HtmlBodyPart = new { Html = html },
        GoodPractice = new { Pillar = "clearance", Levels = new[] { "national" } },
    };

    private async Task<(string Address, JsonObject Made)> CreateAsync(string role, string title)
    {
        using var response = await site.Api(role).PostAsJsonAsync(Lessons, Lesson(title, "<p>First words.</p>"));
        var made = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.True(response.StatusCode == HttpStatusCode.Created, made.ToJsonString());
        Assert.NotNull(response.Headers.ETag);
        return (response.Headers.Location!.OriginalString, made);
    }

    private async Task<HttpResponseMessage> StepAsync(string role, string address, string step, string? reason)
        => await site.Api(role).PostAsJsonAsync($"{address}/transitions/{step}", new { Reason = reason });

    private async Task<string?> MoveAsync(string role, string address, string step, string? reason = null)
    {
        using var response = await StepAsync(role, address, step, reason);
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.True(response.IsSuccessStatusCode, $"{step}: {answer.ToJsonString()}");
        return (string?)answer["State"];
    }

    private async Task<int> RefusedAsync(string role, string address, string step)
    {
        using var response = await StepAsync(role, address, step, null);
        return (int)response.StatusCode;
    }

    private async Task<HttpResponseMessage> AsAsync(string role, string address) => await site.Api(role).GetAsync(new Uri(address, UriKind.Relative));

    private async Task<HttpResponseMessage> PutAsync(string role, string address, string? tag, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(body) };
        if (tag is not null) { request.Headers.TryAddWithoutValidation("If-Match", tag); }
        return await site.Api(role).SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, string? Id)> WithKeyAsync(string key, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Lessons) { Content = JsonContent.Create(Lesson(title, "<p>Once.</p>")) };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await site.Api("secretariat").SendAsync(request);
        return (response.StatusCode, (string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["ContentItemId"]);
    }

    private async Task<IReadOnlyList<string>> ListedAsync(string role, string query)
    {
        using var response = await AsAsync(role, Lessons + query);
        return [.. (await response.Content.ReadFromJsonAsync<JsonObject>())!["Items"]!.AsArray().Select(i => (string)i!["ContentItemId"]!)];
    }

    private async Task<JsonArray> OutdatedAsync(string address)
    {
        using var response = await AsAsync("secretariat", address + "/translations");
        var list = (await response.Content.ReadFromJsonAsync<JsonObject>())!["Items"]!.AsArray();
        return list.Single(i => (string?)i!["Culture"] == "ar")!["OutdatedSegments"]!.AsArray();
    }
}
