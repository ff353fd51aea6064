using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Progress.Contracts;
using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>A country in which something is hidden in every way there is; made through the API by the people who would.</summary>
public sealed class VisibilityCountry : Site
{
    private readonly List<string> _addresses = [];

    /// <summary>Addresses of the hidden things themselves, which no page links to.</summary>
    public IReadOnlyList<string> Addresses => _addresses;

    public IReadOnlyList<string> TextIds { get; private set; } = [];

    public async Task HideAsync()
    {
        var member = Account("member").Organisation;
        var ids = new List<string>
        {
            await TextAsync(Hidden.Draft.Word, "public", publish: false),
            await TextAsync(Hidden.MembersOnly.Word, "members"),
            await TextAsync(Hidden.Named.Word, $"organisations:{member},{Account("lead").Organisation}"),
            await TextAsync(Hidden.Embargoed.Word, "public", Clock.Now.AddDays(30)),
            await TextAsync(Hidden.Withdrawn.Word, "public"),
        };
        await PostAsync("lead", $"/api/v1/content/News/{ids[4]}/transitions/withdraw", new { Reason = "Taken back." });
        await TextAsync(Hidden.PublicText, "public");
        TextIds = ids;
        await MinutesAsync(adopt: false);
        await MinutesAsync(adopt: true);
        await FigureAsync();
    }

    private async Task<string> TextAsync(string word, string audience, DateTimeOffset? visibleFrom = null, bool publish = true)
    {
        var slug = "hidden-" + word[..3];
        var created = await PostAsync("secretariat", "/api/v1/content/News", new
        {
            Culture = "en",
            Audience = audience,
            VisibleFrom = visibleFrom,
            TitlePart = new { Title = word },
            SummaryPart = new { Summary = $"{Hidden.Everywhere} {word}" },
            HtmlBodyPart = new { Html = $"<p>{Hidden.Everywhere} {word}.</p>" },
            SlugPart = new { Slug = slug },
        });
        var id = (string)created["ContentItemId"]!;
        _addresses.AddRange([$"/en/news/{slug}", $"/ar/news/{slug}", $"/api/v1/content/News/{id}", $"/api/v1/content/News/{id}?version=published", $"/api/v1/content/News/{id}/versions",
            $"/api/v1/content/News/{id}/translations", $"/workspace/content/{id}", $"/workspace/content/{id}/preview"]);
        if (!publish) { return id; }
        await PostAsync("secretariat", $"/api/v1/content/News/{id}/transitions/submit", new { });
        await PostAsync("lead", $"/api/v1/content/News/{id}/transitions/approve", new { });
        await PostAsync("lead", $"/api/v1/content/News/{id}/transitions/publish", new { });
        return id;
    }

    private async Task MinutesAsync(bool adopt)
    {
        var meeting = await PostAsync("secretariat", "/api/v1/meetings", new { Title = adopt ? "Second meeting" : "First meeting", StartsAt = Clock.Now.AddDays(-7), Public = true, Agenda = new[] { new { Title = "Clearance" } } });
        var address = $"/api/v1/meetings/{(string)meeting["Id"]!}";
        var items = adopt ? (object)new
        {
            AgendaItem = 1,
            Paragraphs = new[] { new { Text = $"{Hidden.Everywhere} {Hidden.Paragraph.Word}", Audience = "members" } },
            Decisions = new[] { new { Text = $"{Hidden.Everywhere} {Hidden.Decision.Word}", Audience = "members" }, new { Text = $"{Hidden.Everywhere} {Hidden.PublicDecision}", Audience = "public" } },
            ActionPoints = new[]
            {
                new { Text = $"{Hidden.Everywhere} {Hidden.Action.Word}", Owner = Account("member").Organisation, DueOn = "2030-01-01", Audience = "members" },
                new { Text = $"{Hidden.Everywhere} {Hidden.OwnAction.Word}", Owner = Account("member").Organisation, DueOn = "2030-01-01", Audience = "organisations:" + Account("member").Organisation },
            },
        } : new { AgendaItem = 1, Paragraphs = new[] { new { Text = $"{Hidden.Everywhere} {Hidden.DraftMinutes.Word}", Audience = "public" } } };
        var minutes = (string)(await PostAsync("secretariat", address + "/minutes", new { Culture = "en", Items = new[] { items } }))["Id"]!;
        _addresses.AddRange([$"{address}/minutes", $"{address}/minutes/{minutes}", $"{address}/minutes/{minutes}/answers", $"{address}/attendance", $"/workspace/meetings/{(string)meeting["Id"]!}/minutes"]);
        if (!adopt) { return; }
        await PostAsync("secretariat", $"{address}/minutes/{minutes}/transitions/circulate", new { });
        var adopted = await PostAsync("lead", $"{address}/minutes/{minutes}/transitions/adopt", new { });
        _addresses.Add("/check/" + (string)adopted["CheckCode"]!);
        await PostAsync("secretariat", $"{address}/minutes/{minutes}/transitions/prepare-summary", new { });
        await PostAsync("lead", $"{address}/minutes/{minutes}/transitions/release-summary", new { });
    }

    private async Task FigureAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        using var file = new StringReader($"figure,as_of,value,unit,source,source_date\nremaining,2024,54321987,m2,{Hidden.Figure.Word},2025-01-01\n");
        var report = await scope.ServiceProvider.GetRequiredService<IFiguresImport>().RunAsync(file, "x.csv", false, Reader.System, Platform.Cancel);
        Assert.True(report.Stored, string.Join('\n', report.Lines));
    }

    private async Task<JsonObject> PostAsync(string role, string address, object body)
    {
        using var api = Api(role);
        using var answer = await api.PostAsync(new Uri(address, UriKind.Relative), JsonContent.Create(body, options: new(System.Text.Json.JsonSerializerDefaults.General)), Platform.Cancel);
        var text = await answer.Content.ReadAsStringAsync(Platform.Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{role} {address}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
