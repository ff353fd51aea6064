using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static Nmap.Media.Tests.LibraryDesk;

namespace Nmap.Media.Tests;

/// <summary>The library for other programs.</summary>
public sealed class MediaApiTests(Site site) : IClassFixture<Site>
{
    private const string Address = "/api/v1/media";

    [Fact]
    public async Task A_program_brings_a_picture_once_and_reads_it()
    {
        using var client = site.Api("communications");
        using var first = await SendAsync(client, "key-1", Form());
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var made = (await first.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        Assert.Equal(("Picture", "waiting", "A dot"), ((string?)made["Kind"], (string?)made["State"], (string?)made["Alt"]!["en"]));
        Assert.Equal(12, made["Files"]!.AsArray().Count);
        Assert.NotNull(first.Headers.ETag);
        using var again = await SendAsync(client, "key-1", Form());
        Assert.Equal((string?)made["Id"], (string?)(await again.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["Id"]);
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        using var other = await SendAsync(client, "key-1", Form(alt: "Another"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        var read = await client.GetFromJsonAsync<JsonObject>(first.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal("2024-03-31", (string?)read!["TakenOn"]);
        var list = await client.GetFromJsonAsync<JsonObject>(Address + "?q=dot.jpg&kind=picture", TestContext.Current.CancellationToken);
        Assert.Contains(list!["Items"]!.AsArray(), i => (string?)i!["Id"] == (string?)made["Id"]);
    }

    [Fact]
    public async Task A_stranger_and_a_member_bring_and_list_nothing()
    {
        using var stranger = await SendAsync(site.Api(), null, Form());
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var member = await SendAsync(site.Api("member"), null, Form());
        Assert.Equal(HttpStatusCode.Forbidden, member.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Api("member").GetAsync(Address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Api().GetAsync($"{Address}/{await ClearedAsync(site, "unseen.jpg")}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_bad_file_or_field_is_named()
    {
        using var client = site.Api("communications");
        using var bad = await SendAsync(client, "key-2", Form(bytes: "<svg/>"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.NotNull((await bad.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["errors"]!["File"]);
        using var day = await SendAsync(client, null, Form(takenOn: "31/3/2024"));
        Assert.NotNull((await day.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["errors"]!["TakenOn"]);
        using var json = await client.PostAsJsonAsync(Address, new { }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        using var better = await SendAsync(client, "key-2b", Form());
        Assert.Equal(HttpStatusCode.Created, better.StatusCode);
    }

    private static MultipartFormDataContent Form(string alt = "A dot", byte[]? bytes = null, string takenOn = "2024-03-31") => new()
    {
        { new StringContent(alt), "Alt.en" }, { new StringContent("cc0"), "Licence" }, { new StringContent("false"), "ShowsPersons" }, { new StringContent(takenOn), "TakenOn" },
        { new ByteArrayContent(bytes ?? Drawing()), "File", "api-dot.jpg" },
    };

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string? key, MultipartFormDataContent form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = form };
        if (key is not null) { request.Headers.Add("Idempotency-Key", key); }
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
