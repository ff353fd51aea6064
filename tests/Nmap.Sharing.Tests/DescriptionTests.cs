using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Nmap.Sharing.Tests;

public sealed class DescriptionTests(SharingSite site) : IClassFixture<SharingSite>
{
    [Fact]
    public async Task The_description_is_sound()
    {
        using var response = await site.GetAsync("/openapi/v1.json");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var (document, diagnostic) = await OpenApiDocument.LoadAsync(await response.Content.ReadAsStreamAsync(), "json");
        Assert.Empty(diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
        Assert.Equal("http://localhost", document!.Servers!.Single().Url);
        var operations = document.Paths.SelectMany(p => p.Value.Operations!.Select(o => (Path: p.Key, Method: o.Key, Operation: o.Value))).ToList();
        Assert.Contains(operations, o => o.Path == "/api/v1/content/{type}/{id}/transitions/{name}");
        Assert.Contains(operations, o => o.Path == "/api/v1/search");
        Assert.All(operations, o => Assert.StartsWith("/api/v1/", o.Path, StringComparison.Ordinal));
        Assert.All(operations, o => Assert.False(string.IsNullOrEmpty(o.Operation.Summary), o.Path));
        Assert.All(operations, o => Assert.All(o.Operation.Responses!, r => Assert.False(string.IsNullOrEmpty(r.Value.Description), $"{o.Path} {r.Key}")));
        Assert.Equal(operations.Count, operations.Select(o => o.Operation.OperationId).Distinct().Count());
    }

    [Fact]
    public async Task It_says_where_a_token_is_needed_and_names_members_as_they_are_written()
    {
        var json = JsonNode.Parse(await site.TextAsync("/openapi/v1.json"))!;
        Assert.StartsWith("3.1", (string?)json["openapi"], StringComparison.Ordinal);
        Assert.Equal("bearer", (string?)json["components"]!["securitySchemes"]!["bearer"]!["scheme"]);
        Assert.Single(json["paths"]!["/api/v1/content/{type}"]!["post"]!["security"]!.AsArray());
        Assert.Equal(2, json["paths"]!["/api/v1/content/{type}"]!["get"]!["security"]!.AsArray().Count);
        Assert.NotNull(json["components"]!["schemas"]!["ContentEnvelope"]!["properties"]!["ContentItemId"]);
    }
}
