using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Nmap.Sharing.Tests;

/// <summary>The API as seen without a token.</summary>
public sealed class StrangerTests(SharingSite site) : IClassFixture<SharingSite>
{
    private const string Lessons = "/api/v1/content/GoodPractice";

    [Fact]
    public async Task Public_data_needs_no_key()
    {
        var item = JsonNode.Parse(await site.TextAsync($"{Lessons}/{SharingSite.Lesson}?version=published"))!;
        Assert.Equal("published", (string?)item["State"]);
        Assert.Equal("public", (string?)item["Audience"]);
        Assert.Equal("clearance", (string?)item["GoodPractice"]!["Pillar"]);
        Assert.NotNull(item["PublishedUtc"]);
        Assert.Null(item["Author"]);
        Assert.Null(item["HtmlBodyPart"]!["Segments"]);
    }

    [Fact]
    public async Task A_list_is_items_and_next()
    {
        var first = JsonNode.Parse(await site.TextAsync($"{Lessons}?limit=1"))!.AsObject();
        Assert.Single(first["Items"]!.AsArray());
        Assert.True(first.ContainsKey("Next"));
        var second = JsonNode.Parse(await site.TextAsync($"{Lessons}?limit=1&after={(string)first["Next"]!}"))!.AsObject();
        Assert.Null(second["Next"]);
        Assert.True(second.ContainsKey("Next"));
        Assert.NotEqual((string?)first["Items"]![0]!["ContentItemId"], (string?)second["Items"]![0]!["ContentItemId"]);
    }

    [Fact]
    public async Task A_list_is_narrowed_by_language_and_by_the_types_own_filters()
    {
        Assert.Equal("ar", (string?)Assert.Single(JsonNode.Parse(await site.TextAsync($"{Lessons}?culture=ar"))!["Items"]!.AsArray())!["Culture"]);
        Assert.Empty(JsonNode.Parse(await site.TextAsync($"{Lessons}?pillar=advocacy"))!["Items"]!.AsArray());
    }

    [Fact]
    public async Task Unseen_and_never_existing_are_the_same_words()
    {
        using var unseen = await site.GetAsync($"{Lessons}/{SharingSite.AmongMembers}");
        using var nothing = await site.GetAsync($"{Lessons}/{new string('0', 26)}");
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        Assert.Equal("application/problem+json", unseen.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await nothing.Content.ReadAsStringAsync(), await unseen.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Reads_are_tagged_and_not_sent_twice()
    {
        using var first = await site.GetAsync($"{Lessons}/{SharingSite.Lesson}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Lessons}/{SharingSite.Lesson}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Api().SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Theory]
    [InlineData("POST", Lessons)]
    [InlineData("PUT", Lessons + "/" + SharingSite.Lesson)]
    [InlineData("POST", Lessons + "/" + SharingSite.Lesson + "/transitions/withdraw")]
    [InlineData("POST", Lessons + "/" + SharingSite.Lesson + "/translations")]
    [InlineData("GET", "/api/v1/audit")]
    public async Task Strangers_are_told_to_sign_in(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method != "GET") { request.Content = JsonContent.Create(new { Culture = "en" }); }
        using var response = await site.Api().SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/content/Nonsense", 404)]
    [InlineData("/api/v1/nonsense", 404)]
    [InlineData(Lessons + "?limit=many", 400)]
    [InlineData(Lessons + "/" + SharingSite.Lesson + "?version=first", 400)]
    public async Task Wrong_addresses_are_problem_details(string address, int status)
    {
        using var response = await site.GetAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Translations_say_what_exists_and_what_is_missing()
    {
        var list = JsonNode.Parse(await site.TextAsync($"{Lessons}/{SharingSite.Lesson}/translations"))!;
        Assert.Equal(["en", "ar"], list["Items"]!.AsArray().Select(i => (string)i!["Culture"]!));
        Assert.Equal(["fr", "es"], list["Missing"]!.AsArray().Select(i => (string)i!));
        Assert.True((bool)list["Items"]![0]!["IsSource"]!);
        // The Arabic text has one block, its source two.
        Assert.Single(list["Items"]![1]!["OutdatedSegments"]!.AsArray());
    }

    [Fact]
    public async Task Strangers_see_the_public_version_only()
    {
        var versions = JsonNode.Parse(await site.TextAsync($"{Lessons}/{SharingSite.Lesson}/versions"))!["Items"]!.AsArray();
        Assert.Equal("published", (string?)Assert.Single(versions)!["State"]);
    }
}
