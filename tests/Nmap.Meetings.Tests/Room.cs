using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A meeting of this test's own, reached through the API; what people do on screens the tests do there.</summary>
internal sealed class Room(Site site, string meetingId, string minutesId)
{
    public string Meeting => meetingId;
    public string Minutes => minutesId;
    public string Page => $"/workspace/meetings/{meetingId}/minutes";
    public string Api => $"/api/v1/meetings/{meetingId}/minutes/{minutesId}";

    /// <summary>A past public meeting with two agenda items and draft minutes.</summary>
    public static async Task<Room> WithDraftAsync(Site site, string secret = "Said among members.", string open = "Said to everybody.")
    {
        var secretariat = site.Api("secretariat");
        var meeting = await PostAsync(secretariat, "/api/v1/meetings", new
        {
            Title = "A meeting " + Guid.NewGuid().ToString("N")[..6],
            StartsAt = site.Clock.Now.AddDays(-3),
            TimeZone = "Africa/Nairobi",
            Focus = "article-5",
            Public = true,
            Agenda = new[] { new { Title = "Status" }, new { Title = "Challenges" } },
        });
        var id = (string)meeting["Id"]!;
        var minutes = await PostAsync(secretariat, $"/api/v1/meetings/{id}/minutes", Body(site, secret, open));
        return new(site, id, (string)minutes["Id"]!);
    }

    public static object Body(Site site, string secret, string open) => new
    {
        Culture = "en",
        Items = new object[]
        {
            new
            {
                AgendaItem = 1,
                Paragraphs = new[] { new { Text = open, Audience = "public" }, new { Text = secret, Audience = "members" } },
                Decisions = new[] { new { Text = "The plan is " + open, Audience = "public" } },
                ActionPoints = new[] { new { Text = "Mend " + secret, Owner = site.Account("member").Organisation, DueOn = "2027-03-01", Audience = "members" } },
            },
        },
    };

    public static async Task<JsonNode> PostAsync(HttpClient client, string address, object? body, HttpStatusCode expected = HttpStatusCode.Created)
    {
        using var answer = await client.PostAsJsonAsync(address, body ?? new { }, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{address}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public Task<JsonNode> MoveAsync(string step, string role, HttpStatusCode expected = HttpStatusCode.OK)
        => PostAsync(site.Api(role), $"{Api}/transitions/{step}", new { Reason = "because" }, expected);

    public Task<JsonNode> AnswerAsync(string role, string? paragraph, string answer, string? text = null, HttpStatusCode expected = HttpStatusCode.Created)
        => PostAsync(site.Api(role), $"{Api}/answers", new { Paragraph = paragraph, Answer = answer, Text = text }, expected);

    public async Task<JsonNode> ReadAsync(string role)
        => JsonNode.Parse(await site.Api(role).GetStringAsync(new Uri(Api, UriKind.Relative), TestContext.Current.CancellationToken))!;

    public async Task<Room> AdoptedAsync()
    {
        await MoveAsync("circulate", "secretariat");
        await MoveAsync("adopt", "lead");
        return this;
    }
}
