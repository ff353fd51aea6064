using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Testing;

namespace Nmap.Portal.Tests;

/// <summary>The whole program, where texts are written and moved through the API as their people do.</summary>
public sealed class WholeHouse : Site
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<JsonNode> PostAsync(string role, string address, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Api(role).PostAsJsonAsync(address, body, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == expected, $"{address} answered {answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <returns>Its id.</returns>
    public async Task<string> DraftAsync(string title, string html, string culture = "en", object? more = null, string? of = null)
    {
        var body = new JsonObject { ["Culture"] = culture, ["Audience"] = "public", ["TitlePart"] = new JsonObject { ["Title"] = title }, ["HtmlBodyPart"] = new JsonObject { ["Html"] = html } };
        foreach (var (name, value) in JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more ?? new { }))!.AsObject().ToList()) { body[name] = value?.DeepClone(); }
        return (string)(await PostAsync("communications", of is null ? "/api/v1/content/News" : $"/api/v1/content/News/{of}/translations", body, HttpStatusCode.Created))["ContentItemId"]!;
    }

    public Task<JsonNode> StepAsync(string role, string id, string step, object? body = null, HttpStatusCode expected = HttpStatusCode.OK)
        => PostAsync(role, $"/api/v1/content/News/{id}/transitions/{step}", body ?? new { }, expected);

    public async Task PublishAsync(string id)
    {
        await StepAsync("communications", id, "submit");
        await StepAsync("lead", id, "approve");
        await StepAsync("lead", id, "publish");
    }

    /// <summary>As somebody who has just signed in: sessions end while a test sets the clock forward.</summary>
    public async Task<Screen> SignInAsync(string role, string address)
    {
        var visitor = Stranger();
        await visitor.SignInAsync(Account(role));
        return await visitor.OpenAsync(address);
    }

    public async Task RecipeAsync(string steps)
    {
        var file = Path.Combine(DataFolder, Guid.NewGuid().ToString("N") + ".recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "name": "more", "steps": [ {{steps}} ] }""", Cancel);
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System);
    }

    public async Task<(HttpStatusCode Status, string Text)> AskAsync(string address)
    {
        using var answer = await Api().GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}
