using System.Net;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Tests;

namespace Nmap.Portal.Tests;

public sealed class OwnTypeTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_type_that_a_country_defined_has_a_form_a_page_and_a_list_without_a_build()
    {
        await DefineAsync();
        var writer = platform.Visit("secretariat");
        await writer.OpenAsync("/workspace/content/new/SafetyNotice");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "Flooded road"), ("HtmlBodyPart.Html", "Water moved things."), ("SafetyNotice.Depth", "deep"), ("SafetyNotice.Street", "Mill road"), ("Audience", "public"));
        Assert.Contains("Enter a number, in digits.", writer.Text, StringComparison.Ordinal);
        Assert.Equal("deep", writer.Page.QuerySelector("[name='SafetyNotice.Depth']")!.GetAttribute("value"));
        await writer.PressAsync("Save the draft", ("SafetyNotice.Depth", "1.5"), ("SafetyNotice.From", "2026-11-24"), ("SafetyNotice.Closed", "true"));
        Assert.Equal("1.5", writer.Page.QuerySelector("[name='SafetyNotice.Depth']")!.GetAttribute("value"));
        Assert.Equal("2026-11-24", writer.Page.QuerySelector("[name='SafetyNotice.From']")!.GetAttribute("value"));
        await writer.PressAsync("Send for approval");
        var lead = platform.Visit("lead");
        await lead.OpenAsync(writer.Address);
        await lead.PressAsync("Approve");
        await lead.FollowAsync("Publish");
        await lead.PressAsync("Publish");

        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/safety-notice");
        Assert.Contains("Flooded road", stranger.Text, StringComparison.Ordinal);
        // A list tells words, and neither a machine's date nor a number without the name of its field.
        Assert.Contains("Mill road", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("T00:00", stranger.Text, StringComparison.Ordinal);
        await stranger.OpenAsync("/en/safety-notice/flooded-road");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        foreach (var shown in (string[])["Mill road", "1.5", "24 November 2026", "Yes"]) { Assert.Contains(shown, stranger.Text, StringComparison.Ordinal); }
    }

    private async Task DefineAsync()
    {
        static string Field(string name, string kind) => $$"""{ "Name": "{{name}}", "FieldName": "{{kind}}", "Settings": { "ContentPartFieldSettings": { "DisplayName": "{{name}}" } } }""";
        var folder = Directory.CreateTempSubdirectory("nmap-own-").FullName;
        var file = Path.Combine(folder, "own.recipe.json");
        await File.WriteAllTextAsync(file, $$"""
            { "name": "own", "steps": [ { "name": "ContentDefinition",
              "ContentTypes": [ { "Name": "SafetyNotice", "DisplayName": "Safety notice", "ContentTypePartDefinitionRecords": [] } ],
              "ContentParts": [ { "Name": "SafetyNotice", "ContentPartFieldDefinitionRecords": [ {{Field("Street", "TextField")}}, {{Field("Depth", "NumericField")}}, {{Field("From", "DateField")}}, {{Field("Closed", "BooleanField")}} ] } ] } ] }
            """, Platform.Cancel);
        await platform.AskAsync<RecipeRunner, RecipeReport>(r => r.RunAsync(file, Reader.System, cancel: Platform.Cancel));
        Directory.Delete(folder, recursive: true);
    }
}
