using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>Figures that another program brings in and corrects.</summary>
public sealed class WrittenByApi : IAsyncLifetime
{
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Figures_come_in_all_or_none_by_the_rules_of_the_file_and_wait_for_approval()
    {
        var refused = await SendAsync("secretariat", HttpMethod.Post, "/api/v1/figures", """{ "Items": [ { "figure": "remaining", "as_of": "2025-12-31", "value": 12.5, "unit": "km2", "source": "Authority" }, { "Figure": "remaining", "AsOf": "2024-12-31", "Value": "13", "Unit": "acres", "Source": "Authority" } ] }""");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull(refused.Body["errors"]!["Items[1].unit"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("secretariat", HttpMethod.Post, "/api/v1/figures", """{ "figure": "remaining", "colour": "red" }""")).Status);
        Assert.Empty((await SendAsync("secretariat", HttpMethod.Get, "/api/v1/figures?figure=remaining")).Body["Items"]!.AsArray());

        const string one = """{ "Figure": "remaining", "AsOf": "2025-12-31", "Value": 12.5, "Unit": "km2", "Source": "Authority" }""";
        var made = await SendAsync("secretariat", HttpMethod.Post, "/api/v1/figures", one);
        Assert.Equal((HttpStatusCode.Created, 12_500_000m, false), (made.Status, (decimal)made.Body["Figure"]!["Value"]!, (bool)made.Body["Unchanged"]!));
        var again = await SendAsync("secretariat", HttpMethod.Post, "/api/v1/figures", one);
        Assert.Equal((HttpStatusCode.OK, true, (string)made.Body["Figure"]!["Id"]!), (again.Status, (bool)again.Body["Unchanged"]!, (string)again.Body["Figure"]!["Id"]!));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("secretariat", HttpMethod.Get, "/api/v1/figures/" + (string)again.Body["Figure"]!["Id"]!)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("member", HttpMethod.Post, "/api/v1/figures", one)).Status);
        Assert.DoesNotContain("12500000", (await _site.Stranger().OpenAsync("/api/v1/figures")).Html, StringComparison.Ordinal);
        var waiting = await (await _site.As("lead")).OpenAsync("/workspace/figures");
        await waiting.Form("Approve all that need no look").SendAsync();
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/progress/remaining")).Says("12.50 km²"));
    }

    [Fact]
    public async Task A_correction_says_why_and_against_which_figure()
    {
        var id = (string)(await SendAsync("secretariat", HttpMethod.Post, "/api/v1/figures", """{ "Figure": "remaining", "AsOf": "2025-12-31", "Value": 12.5, "Unit": "km2", "Source": "Authority" }""")).Body["Figure"]!["Id"]!;
        Assert.Equal(428, (int)(await SendAsync("secretariat", HttpMethod.Put, "/api/v1/figures/" + id, """{ "Value": 12.7 }""")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await SendAsync("secretariat", HttpMethod.Put, "/api/v1/figures/" + id, """{ "Value": 12.7 }""", "\"old\"")).Status);
        var silent = await SendAsync("secretariat", HttpMethod.Put, "/api/v1/figures/" + id, """{ "Value": 12.7 }""", "*");
        Assert.NotNull(silent.Body["errors"]!["Reason"]);
        var corrected = await SendAsync("secretariat", HttpMethod.Put, "/api/v1/figures/" + id, """{ "Value": 12.7, "Reason": "Typed wrongly." }""", "*");
        Assert.Equal((HttpStatusCode.OK, 12_700_000m, id), (corrected.Status, (decimal)corrected.Body["Value"]!, (string)corrected.Body["Supersedes"]!));
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(string role, HttpMethod method, string address, string? body = null, string? match = null)
    {
        using var client = _site.Api(role);
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(JsonNode.Parse(body)) };
        if (match is not null) { request.Headers.TryAddWithoutValidation("If-Match", match); }
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }
}
