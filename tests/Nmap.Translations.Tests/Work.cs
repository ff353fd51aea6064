using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Nmap.Translations.Tests;

/// <summary>A published text and what is done to it, as the API does it; what a test is about goes by the pages.</summary>
internal sealed record Work(Site Site, string Set, string Id, string Type)
{
    public string Editor(string culture) => $"/workspace/translations/{Set}/{culture}";

    public static async Task<Work> PublishedAsync(Site site, string title, params string[] paragraphs)
    {
        var draft = await DraftAsync(site, title, paragraphs);
        await draft.PublishAsync(draft.Id);
        return draft;
    }

    public static async Task<Work> DraftAsync(Site site, string title, params string[] paragraphs)
    {
        var made = await site.Api("communications").PostAsJsonAsync("/api/v1/content/News", Text("en", title, paragraphs));
        var item = await JsonAsync(made);
        return new(site, (string)item["LocalizationSet"]!, (string)item["ContentItemId"]!, "News");
    }

    /// <summary>One of another type, with the parts it has.</summary>
    public static async Task<Work> PublishedAsync(Site site, string type, JsonObject text)
    {
        var item = await JsonAsync(await site.Api("communications").PostAsJsonAsync("/api/v1/content/" + type, text));
        var work = new Work(site, (string)item["LocalizationSet"]!, (string)item["ContentItemId"]!, type);
        await work.PublishAsync(work.Id);
        return work;
    }

    public async Task<string> TranslateAsync(string culture, string title, params string[] paragraphs)
        => (string)(await JsonAsync(await Site.Api("communications").PostAsJsonAsync($"/api/v1/content/News/{Id}/translations", Text(culture, title, paragraphs))))["ContentItemId"]!;

    /// <summary>Other words of the source, published.</summary>
    public async Task ReviseAsync(string title, params string[] paragraphs)
    {
        await PutAsync(Id, "en", title, paragraphs);
        await PublishAsync(Id);
    }

    /// <summary>Other words of a translation, saved.</summary>
    public async Task WordAsync(string culture, string title, params string[] paragraphs) => await PutAsync((string)(await ReadAsync(culture))["ItemId"]!, culture, title, paragraphs);

    private async Task PutAsync(string id, string culture, string title, string[] paragraphs)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/content/News/{id}") { Content = JsonContent.Create(Text(culture, title, paragraphs)) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        await JsonAsync(await Site.Api("communications").SendAsync(request));
    }

    public async Task ApproveAsync(string id)
    {
        await MoveAsync("communications", id, "submit");
        await MoveAsync("lead", id, "approve");
    }

    public async Task PublishAsync(string id)
    {
        await ApproveAsync(id);
        await MoveAsync("lead", id, "publish");
    }

    public async Task MoveAsync(string role, string id, string step) => await JsonAsync(await TryMoveAsync(role, id, step));

    public async Task<HttpResponseMessage> TryMoveAsync(string role, string id, string step) => await Site.Api(role).PostAsJsonAsync($"/api/v1/content/{Type}/{id}/transitions/{step}", new { });

    /// <summary>State of a language, as the desk counts it.</summary>
    public async Task<JsonObject> ReadAsync(string culture) => await JsonAsync(await Site.Api("communications").GetAsync($"/api/v1/translations/{Set}/{culture}"));

    /// <summary>Until the desk has counted it so.</summary>
    public async Task CountedAsync(string culture, string state)
        => Assert.True(await Patience.UntilAsync(async () => (await Site.Api("communications").GetStringAsync($"/api/v1/translations?lang={culture}&state={state}")).Contains(Set, StringComparison.Ordinal)));

    public async Task<string> AddressAsync(string culture)
        => (string)(await JsonAsync(await Site.Api("communications").GetAsync($"/api/v1/content/{Type}/{(string)(await ReadAsync(culture))["ItemId"]!}")))["Path"]! is var path ? $"/{culture}/{path}" : "";

    private static object Text(string culture, string title, string[] paragraphs) => new
    {
        Culture = culture, Audience = "public", TitlePart = new { Title = title }, SummaryPart = new { Summary = title + "!" },
        HtmlBodyPart = new { Html = string.Join('\n', paragraphs.Select(p => p.StartsWith('<') ? p : $"<p>{p}</p>")) },
    };

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {text}");
    }
}
