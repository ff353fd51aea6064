using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;

namespace Nmap.Meetings.Tests;

/// <summary>A coming meeting of this test's own, with its agenda.</summary>
internal sealed class Plan(Site site, string id)
{
    public string Id => id;
    public string Page => "/workspace/meetings/" + id;
    public string Agenda => Page + "/agenda";

    public static async Task<Plan> MakeAsync(Site site, int days, params string[] items)
    {
        var made = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new
        {
            Title = "Plan " + Guid.NewGuid().ToString("N")[..6],
            StartsAt = site.Clock.Now.AddDays(days),
            TimeZone = "Africa/Nairobi",
            Public = true,
            Agenda = items.Select(i => new { Title = i }),
        });
        return new(site, (string)made["Id"]!);
    }

    /// <summary>The agenda as this role reads it.</summary>
    public async Task<JsonArray> ItemsAsync(string role = "secretariat")
        => JsonNode.Parse(await site.Api(role).GetStringAsync(new Uri($"/api/v1/meetings/{id}/agenda", UriKind.Relative), Xunit.TestContext.Current.CancellationToken))!["Items"]!.AsArray();

    /// <summary>The agenda as somebody without an account reads it.</summary>
    public async Task<JsonArray> OfStrangerAsync()
        => JsonNode.Parse(await site.Api().GetStringAsync(new Uri($"/api/v1/meetings/{id}/agenda", UriKind.Relative), Xunit.TestContext.Current.CancellationToken))!["Items"]!.AsArray();

    public async Task<string> ItemAsync(int number) => (string)(await ItemsAsync())[number - 1]!["Id"]!;

    public async Task<string[]> TitlesAsync() => [.. (await ItemsAsync()).Select(i => $"{i!["Label"]} {i["Title"]!["en"]}")];

    public async Task<JsonNode> SetAsync(object body, string role = "secretariat", HttpStatusCode expected = HttpStatusCode.OK, string query = "")
    {
        using var answer = await site.Api(role).PutAsJsonAsync($"/api/v1/meetings/{id}/agenda{query}", body, Xunit.TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken);
        return answer.StatusCode == expected ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{answer.StatusCode}: {text}");
    }

    public Task MoveAsync(string step, string role) => Room.PostAsync(site.Api(role), $"/api/v1/meetings/{id}/transitions/{step}", new { Reason = "because" }, HttpStatusCode.OK);

    /// <summary>Days from today; both may be past.</summary>
    public async Task SetDeadlinesAsync(int itemsIn, int orderFixed)
    {
        var form = (await (await site.As("secretariat")).OpenAsync(Page + "/deadlines")).Form("Save");
        Day(form, "ItemsInOn", itemsIn);
        Day(form, "OrderFixedOn", orderFixed);
        var saved = await form.SendAsync();
        if (saved.Errors.Count > 0) { throw new InvalidOperationException(string.Join(' ', saved.Errors)); }
    }

    public void Day(Form form, string field, int days)
    {
        var day = site.Clock.Now.ToOffset(TimeSpan.FromHours(3)).AddDays(days);
        form.Fill(field + ".day", $"{day.Day}").Fill(field + ".month", $"{day.Month}").Fill(field + ".year", $"{day.Year}");
    }
}
