using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;

namespace Nmap.Translations.Tests;

/// <summary>Fields that a country added: their words are translated, an answer that was chosen is carried along.</summary>
public sealed class OwnFieldTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_of_several_answers_is_not_asked_of_the_translator_and_what_its_form_says_stays()
    {
        await DefineAsync();
        var text = new JsonObject { ["Culture"] = "en", ["Audience"] = "public", ["TitlePart"] = new JsonObject { ["Title"] = "Reaches far" }, ["Page"] = new JsonObject { ["Reach"] = new JsonObject { ["Text"] = "local" } } };
        var work = await Work.PublishedAsync(site, "Page", text);
        var staff = await site.As("communications");
        var desk = await staff.OpenAsync(work.Editor("fr"));
        Assert.Null(desk.Document.QuerySelector("[name='W.Page.Reach']"));
        desk = await desk.Form("Save the draft").Fill("W.TitlePart.Title", "Va loin").SendAsync();
        Assert.Empty(desk.Errors);
        Assert.Equal("local", await ReachAsync(work));

        var id = (string)(await work.ReadAsync("fr"))["ItemId"]!;
        using var other = new HttpRequestMessage(HttpMethod.Put, "/api/v1/content/Page/" + id) { Content = JsonContent.Create(new JsonObject { ["Culture"] = "fr", ["Page"] = new JsonObject { ["Reach"] = new JsonObject { ["Text"] = "wide" } } }) };
        other.Headers.TryAddWithoutValidation("If-Match", "*");
        var saved = await site.Api("communications").SendAsync(other, Cancel);
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("wide", await ReachAsync(work));
        desk = await (await staff.OpenAsync(work.Editor("fr"))).Form("Save the draft").Fill("W.TitlePart.Title", "Porte loin").SendAsync();
        Assert.Empty(desk.Errors);
        Assert.Equal("wide", await ReachAsync(work));
    }

    private async Task<string?> ReachAsync(Work work)
    {
        var id = (string)(await work.ReadAsync("fr"))["ItemId"]!;
        return (string?)JsonNode.Parse(await site.Api("communications").GetStringAsync(new Uri("/api/v1/content/Page/" + id, UriKind.Relative), Cancel))!["Page"]?["Reach"]?["Text"];
    }

    private async Task DefineAsync()
    {
        var file = Path.Combine(site.DataFolder, "own.recipe.json");
        await File.WriteAllTextAsync(file, """
            { "name": "own", "steps": [ { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Page", "ContentTypePartDefinitionRecords": [ { "PartName": "Page", "Name": "Page" } ] } ],
              "ContentParts": [ { "Name": "Page", "ContentPartFieldDefinitionRecords": [ { "Name": "Reach", "FieldName": "TextField", "Settings": {
                "ContentPartFieldSettings": { "DisplayName": "Reach", "Editor": "PredefinedList" }, "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "Local", "value": "local" }, { "name": "Wide", "value": "wide" } ] } } } ] } ] } ] }
            """, Cancel);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System, cancel: Cancel);
    }
}
