using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Status codes, versions and problem details of the minutes' addresses, as promised.</summary>
public sealed class ApiTests(Site site) : IClassFixture<Site>
{
    private async Task<HttpResponseMessage> PutAsync(string address, object body, string? ifMatch, string role = "secretariat")
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(body) };
        if (ifMatch is not null) { request.Headers.TryAddWithoutValidation("If-Match", ifMatch); }
        return await site.Api(role).SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> GetAsync(string address, string? role = null) => site.Api(role).GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    [Fact]
    public async Task An_update_says_which_version_it_started_from()
    {
        var room = await Room.WithDraftAsync(site);
        var tag = (await GetAsync(room.Api, "secretariat")).Headers.ETag!.ToString();
        var body = Room.Body(site, "One", "Two");
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await PutAsync(room.Api, body, null)).StatusCode);
        var saved = await PutAsync(room.Api, body, tag);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        var stale = await PutAsync(room.Api, Room.Body(site, "Three", "Four"), tag);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "application/problem+json"), (stale.StatusCode, stale.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(room.Api, body, saved.Headers.ETag!.ToString())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(room.Api, body, "*")).StatusCode);
        var move = new HttpRequestMessage(HttpMethod.Post, room.Api + "/transitions/circulate") { Content = JsonContent.Create(new { }) };
        move.Headers.TryAddWithoutValidation("If-Match", tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await site.Api("secretariat").SendAsync(move, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Who_may_not_see_gets_404_and_who_may_not_act_403()
    {
        var room = await Room.WithDraftAsync(site);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(room.Api, "member")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(room.Api, Room.Body(site, "a", "b"), "*", "member")).StatusCode);
        await room.MoveAsync("circulate", "secretariat");
        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(room.Api, new { Items = new[] { new { AgendaItem = 99 } } }, "*", "member")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PutAsync(room.Api, Room.Body(site, "a", "b"), "*")).StatusCode);
        await room.MoveAsync("circulate", "secretariat", HttpStatusCode.Conflict);
        await room.MoveAsync("prepare-summary", "secretariat", HttpStatusCode.Conflict);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Api().PostAsJsonAsync(room.Api + "/answers", new { Answer = "no-objection" }, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"/api/v1/meetings/{room.Meeting}/minutes/00000000000000000000000000", "member")).StatusCode);
    }

    [Theory]
    [InlineData("Text", "Items[0].ActionPoints[0].Text")]
    [InlineData("Owner", "Items[0].ActionPoints[0].Owner")]
    [InlineData("DueOn", "Items[0].ActionPoints[0].DueOn")]
    [InlineData("Audience", "Items[0].ActionPoints[0].Audience")]
    public async Task What_is_missing_is_named(string without, string field)
    {
        var room = await Room.WithDraftAsync(site);
        var action = new Dictionary<string, string?> { ["Text"] = "Send it.", ["Owner"] = site.Account("member").OrganisationName, ["DueOn"] = "2027-03-01", ["Audience"] = "members" };
        action[without] = without == "Audience" ? "everybody" : null;
        var answer = await PutAsync(room.Api, new { Items = new[] { new { AgendaItem = 1, ActionPoints = new[] { action } } } }, "*");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(problem["errors"]![field]);
    }

    [Theory]
    [InlineData("9.9", "correction", "Words.", "Paragraph")]
    [InlineData("1.1", "perhaps", "Words.", "Answer")]
    [InlineData("1.1", "correction", null, "Text")]
    [InlineData(null, "keep-members-only", null, "Paragraph")]
    public async Task An_answer_that_cannot_be_taken_names_its_field(string? paragraph, string answer, string? text, string field)
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var problem = await room.AnswerAsync("member", paragraph, answer, text, HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]![field]);
    }

    [Fact]
    public async Task An_owner_is_named_by_id_or_by_exact_name()
    {
        var room = await Room.WithDraftAsync(site);
        var account = site.Account("member-2");
        var action = new { Text = "Send it.", Owner = account.OrganisationName, DueOn = "2027-03-01" };
        var saved = JsonNode.Parse(await (await PutAsync(room.Api, new { Items = new[] { new { AgendaItem = 2, ActionPoints = new[] { action } } } }, "*")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(account.Organisation, (string?)saved["Items"]![1]!["ActionPoints"]![0]!["Owner"]);
    }

    [Fact]
    public async Task Ids_of_another_meetings_minutes_are_not_taken_over()
    {
        var first = await Room.WithDraftAsync(site);
        await first.MoveAsync("circulate", "secretariat");
        var second = await Room.WithDraftAsync(site);
        var copy = (await first.ReadAsync("secretariat"))!;
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(second.Api, copy, "*")).StatusCode);
        await second.MoveAsync("circulate", "secretariat");
        Assert.NotEqual((string?)copy["Items"]![0]!["Decisions"]![0]!["Id"], (string?)(await second.ReadAsync("secretariat"))["Items"]![0]!["Decisions"]![0]!["Id"]);
    }

    [Fact]
    public async Task What_is_read_can_be_sent_back_and_keeps_its_ids()
    {
        var room = await Room.WithDraftAsync(site);
        var before = await room.ReadAsync("secretariat");
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(room.Api, before, "*")).StatusCode);
        Assert.Equal(before["Items"]!.ToJsonString(), (await room.ReadAsync("secretariat"))["Items"]!.ToJsonString());
    }

    [Fact]
    public async Task An_answer_to_a_restricted_paragraph_stays_with_its_readers()
    {
        var room = await Room.WithDraftAsync(site);
        var account = site.Account("member");
        await PutAsync(room.Api, new { Items = new[] { new { AgendaItem = 1, Paragraphs = new[] { new { Text = "For one.", Audience = "organisations:" + account.Organisation } } } } }, "*");
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member-2", "1.1", "correction", "Guess.", HttpStatusCode.BadRequest);
        await room.AnswerAsync("member", "1.1", "correction", "Wrenfeather.");
        Assert.Contains("Wrenfeather", await (await GetAsync(room.Api + "/answers", "member")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("Wrenfeather", await (await GetAsync(room.Api + "/answers", "member-2")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("For one.", (await room.ReadAsync("member-2")).ToJsonString(), StringComparison.Ordinal);
        Assert.False((await (await site.As("member-2")).OpenAsync(room.Page)).Says("Wrenfeather"));
    }

    [Fact]
    public async Task A_summary_is_moved_only_at_its_own_address()
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        await room.MoveAsync("prepare-summary", "secretariat");
        await room.MoveAsync("release-summary", "lead");
        var items = JsonNode.Parse(await (await GetAsync("/api/v1/content/PublicSummary")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["Items"]!.AsArray();
        await Room.PostAsync(site.Api("lead"), $"/api/v1/content/PublicSummary/{items[0]!["ContentItemId"]}/transitions/withdraw", new { Reason = "x" }, HttpStatusCode.Conflict);
    }
}
