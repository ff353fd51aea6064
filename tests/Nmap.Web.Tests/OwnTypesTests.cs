using System.Net;
using System.Text.Json.Nodes;
using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>Types and fields that a country makes on the screen, without a build and without a restart.</summary>
public sealed class OwnTypesTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_type_made_on_the_screen_has_a_form_a_page_a_list_search_a_translation_the_api_and_an_export_at_once()
    {
        var administrator = await site.As("administrator");
        await MakeAsync(administrator, "Road notice", "Road notices", "Avis routier");
        await FieldAsync(administrator, "RoadNotice", "Road", "Text", required: true);
        await FieldAsync(administrator, "RoadNotice", "Closed from", "Date", neutral: true);
        await FieldAsync(administrator, "RoadNotice", "State of it", "Choice", options: ("Closed\nOpen by day", "Fermée\nOuverte le jour"));
        await FieldAsync(administrator, "RoadNotice", "Kilometres", "Number", neutral: true);
        await FieldAsync(administrator, "RoadNotice", "Details", "LongText");
        await FieldAsync(administrator, "RoadNotice", "Map", "Link", neutral: true);

        var writer = await site.As("secretariat");
        var form = await writer.OpenAsync("/workspace/content/new/RoadNotice");
        var empty = await form.FormWith("TitlePart.Title").Fill("TitlePart.Title", "Mill road closed").Fill("RoadNotice.Details", "Zebrafish survey").SendAsync();
        Assert.Equal("This field is required.", Assert.Single(empty.Errors));
        var bad = await empty.FormWith("RoadNotice.Road").Fill("RoadNotice.Road", "Mill road").Fill("RoadNoticeFacts.Map", "javascript:alert(1)").SendAsync();
        Assert.Equal("Enter an address that begins with https:// or with a slash.", Assert.Single(bad.Errors));
        var saved = await bad.FormWith("RoadNotice.Road").Fill("RoadNoticeFacts.Map", "https://example.org/map").Fill("RoadNotice.StateOfIt", "open-by-day").Fill("RoadNoticeFacts.ClosedFrom", "2026-11-24")
            .Fill("RoadNoticeFacts.Kilometres", "3.5").Choose("Audience", "public").SendAsync();
        Assert.True(saved.Says("The draft is saved."));
        var id = saved.Address.Segments[^1];
        await PublishAsync("RoadNotice", id);

        var stranger = site.Stranger();
        Assert.True((await stranger.OpenAsync("/en/road-notices")).Says("Mill road closed"));
        var page = await stranger.OpenAsync("/en/road-notices/mill-road-closed");
        foreach (var words in (string[])["Mill road", "Open by day", "24 November 2026", "3.5", "Zebrafish survey"]) { Assert.True(page.Says(words), words); }
        Assert.Equal("https://example.org/map", page.One(".govuk-summary-list a").GetAttribute("href"));
        Assert.True((await stranger.OpenAsync("/fr/road-notices/mill-road-closed")).Says("Ouverte le jour"));
        await Patience.UntilAsync(async () => (await stranger.OpenAsync("/en/search?q=zebrafish")).Says("Mill road closed"), Cancel);

        var french = await writer.OpenAsync($"/workspace/content/new/RoadNotice?set={await SetOfAsync(id)}&culture=fr");
        Assert.Null(french.Document.QuerySelector("[name='RoadNoticeFacts.Kilometres']"));
        await french.FormWith("TitlePart.Title").Fill("TitlePart.Title", "Route fermée").Fill("RoadNotice.Road", "Route du moulin").SendAsync();

        using var api = site.Api();
        var item = JsonNode.Parse(await api.GetStringAsync(new Uri($"/api/v1/content/RoadNotice/{id}", UriKind.Relative), Cancel))!;
        Assert.Equal(("Mill road", 3.5), ((string?)item["RoadNotice"]!["Road"]!["Text"], (double)item["RoadNoticeFacts"]!["Kilometres"]!["Value"]!));
        Assert.Contains("Mill road closed", await api.GetStringAsync(new Uri("/en/road-notices.atom", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains(id, await api.GetStringAsync(new Uri("/api/v1/content/RoadNotice?Road=Mill%20road", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(id, await api.GetStringAsync(new Uri("/api/v1/content/RoadNotice?Road=Other", UriKind.Relative), Cancel), StringComparison.Ordinal);

        var field = await administrator.OpenAsync("/admin/content-types/field/RoadNotice/Road");
        await field.FormWith("Label[en]").Fill("Label[en]", "Name of the road").Choose("Hidden", "true").SendAsync();
        Assert.DoesNotContain("Name of the road", (await stranger.OpenAsync("/en/road-notices/mill-road-closed")).Texts("dt"));
        Assert.Equal("Mill road", (string?)JsonNode.Parse(await api.GetStringAsync(new Uri($"/api/v1/content/RoadNotice/{id}", UriKind.Relative), Cancel))!["RoadNotice"]!["Road"]!["Text"]);
        field = await administrator.OpenAsync("/admin/content-types/field/RoadNotice/Road");
        await field.FormWith("Label[en]").Untick("Hidden", "true").SendAsync();
        Assert.Contains("Name of the road", (await stranger.OpenAsync("/en/road-notices/mill-road-closed")).Texts("dt"));

        var removal = await (await administrator.OpenAsync("/admin/content-types/remove/RoadNotice/Road")).Form("Remove").SendAsync();
        Assert.Contains("Hide it instead", Assert.Single(removal.Errors), StringComparison.Ordinal);
        var whole = await (await administrator.OpenAsync("/admin/content-types/remove/RoadNotice")).Form("Remove").SendAsync();
        Assert.Contains("There are 2 texts of this type.", Assert.Single(whole.Errors), StringComparison.Ordinal);
        var kind = await (await administrator.OpenAsync("/admin/content-types/field/RoadNotice/Kilometres")).FormWith("Label[en]").Choose("Kind", "Text").SendAsync();
        Assert.StartsWith("Texts hold something in this field already", Assert.Single(kind.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_is_added_to_a_type_that_came_with_the_platform_and_removed_again_while_empty()
    {
        var administrator = await site.As("administrator");
        await FieldAsync(administrator, "News", "Weather", "Text");
        var writer = await site.As("secretariat");
        Assert.NotNull((await writer.OpenAsync("/workspace/content/new/News")).Document.QuerySelector("[name='News.Weather'],[name='NewsTexts.Weather']"));
        Assert.True((await (await administrator.OpenAsync("/admin/content-types/remove/News/Weather")).Form("Remove").SendAsync()).Says("Removed."));
        Assert.Null((await writer.OpenAsync("/workspace/content/new/News")).Document.QuerySelector("[name$='.Weather']"));
    }

    [Fact]
    public async Task Bad_names_and_addresses_are_refused_in_words_and_what_was_typed_stays()
    {
        var page = await (await site.As("administrator")).OpenAsync("/admin/content-types/edit");
        async Task<IReadOnlyList<string>> ErrorsAsync(string label, string name, string folder)
        {
            var screen = await page.FormWith("Label[en]").Fill("Label[en]", label).Fill("Name", name).Fill("Folder", folder).SendAsync();
            Assert.Equal(label, screen.One("[name='Label[en]']").GetAttribute("value") ?? "");
            return screen.Errors;
        }

        Assert.Contains("Enter what one of them is called.", await ErrorsAsync("", "Fine", "fine"));
        foreach (var bad in (string[])["two words", "lower", "../../x", "<script>", "Ünicode", "A"]) { Assert.Contains("Enter a name of letters a to z, without spaces, that begins with a capital letter, such as SafetyNotice.", await ErrorsAsync("Fine", bad, "fine")); }
        foreach (var taken in (string[])["News", "TitlePart", "ContentType", "GoodPractice"]) { Assert.Contains("This name is taken. Choose another.", await ErrorsAsync("Fine", taken, "fine")); }
        foreach (var taken in (string[])["news", "search", "progress", "meetings"]) { Assert.Contains("This address is taken. Choose another.", await ErrorsAsync("Fine", "Fine", taken)); }
        foreach (var bad in (string[])["with space", "UPPER", "a/b", "-x"]) { Assert.Contains("Use small letters a to z, digits and hyphens, such as safety-notices.", await ErrorsAsync("Fine", "Fine", bad)); }
    }

    [Fact]
    public async Task A_type_is_written_by_the_roles_that_were_chosen_and_removed_while_nothing_uses_it()
    {
        var administrator = await site.As("administrator");
        var page = await administrator.OpenAsync("/admin/content-types/edit");
        var nobody = page.FormWith("Label[en]").Fill("Label[en]", "Village letter");
        foreach (var role in (string[])["lead", "deputy", "secretariat", "communications"]) { nobody.Untick("Writers", role); }
        var refused = await nobody.SendAsync();
        Assert.Equal("Choose at least one role that writes such texts.", Assert.Single(refused.Errors));
        await refused.FormWith("Label[en]").Choose("Writers", "affected-representative").SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await (await site.As("affected-representative")).GetAsync("/workspace/content/new/VillageLetter")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("secretariat")).GetAsync("/workspace/content/new/VillageLetter")).Status);
        Assert.True((await (await administrator.OpenAsync("/admin/content-types/remove/VillageLetter")).Form("Remove").SendAsync()).Says("Removed."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/en/village-letter")).Status);
    }

    [Fact]
    public async Task Others_do_not_shape_types()
    {
        foreach (var address in (string[])["/admin/content-types", "/admin/content-types/edit", "/admin/content-types/field/News"]) { Assert.Equal(403, (int)(await (await site.As("secretariat")).GetAsync(address)).Status); }
    }

    private static async Task MakeAsync(Visitor administrator, string one, string many, string french)
    {
        var page = await administrator.OpenAsync("/admin/content-types/edit");
        var made = await page.FormWith("Label[en]").Fill("Label[en]", one).Fill("Plural[en]", many).Fill("Label[fr]", french).SendAsync();
        Assert.True(made.Says("Saved."), made.Text);
    }

    private static async Task FieldAsync(Visitor administrator, string type, string label, string kind, bool required = false, bool neutral = false, (string En, string Fr)? options = null)
    {
        var form = (await administrator.OpenAsync($"/admin/content-types/field/{type}")).FormWith("Label[en]").Fill("Label[en]", label).Choose("Kind", kind);
        if (required) { form.Choose("Required", "true"); }
        if (neutral) { form.Choose("Neutral", "true"); }
        if (options is { } o) { form.Fill("Options[en]", o.En).Fill("Options[fr]", o.Fr); }
        var saved = await form.SendAsync();
        Assert.True(saved.Says("Saved."), saved.Text);
    }

    private async Task<string> SetOfAsync(string id)
    {
        using var api = site.Api("secretariat");
        return (string)JsonNode.Parse(await api.GetStringAsync(new Uri($"/api/v1/content/RoadNotice/{id}", UriKind.Relative), Cancel))!["LocalizationSet"]!;
    }

    private async Task PublishAsync(string type, string id)
    {
        foreach (var (role, step) in new[] { ("secretariat", "submit"), ("lead", "approve"), ("lead", "publish") })
        {
            using var api = site.Api(role);
            using var answer = await api.PostAsync(new Uri($"/api/v1/content/{type}/{id}/transitions/{step}", UriKind.Relative), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Cancel);
            answer.EnsureSuccessStatusCode();
        }
    }
}
