using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Sites;
using Nmap.Testing;
using Xunit;

namespace Nmap.Consultations.Tests;

/// <summary>A platform, and what people do there with consultations.</summary>
public sealed class Hall : Site
{
    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public ISite Rules => Services.GetRequiredService<ISite>();

    /// <summary>An open consultation: its id and the last part of its address.</summary>
    public async Task<(string Id, string Slug)> OpenAsync(string audience = "public", string title = "Signs for everybody", int days = 10, bool nameless = false, bool hidden = false, params string[] invited)
    {
        var made = await SendAsync("secretariat", HttpMethod.Post, "/api/v1/consultations", new { Culture = "en", Title = title, Paper = "Which signs do people understand?", Days = days, Audience = audience, Invited = invited, Nameless = nameless, Hidden = hidden }, HttpStatusCode.Created);
        await SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/{made["Id"]}/transitions/open", new { });
        return ((string)made["Id"]!, (string)made["Slug"]!);
    }

    public async Task<string> AskAsync(string consultation, string type = "consensus", bool hidden = false, bool nameless = false, params string[] options)
        => (string)(await SendAsync("secretariat", HttpMethod.Post, $"/api/v1/consultations/{consultation}/questions", new { Text = "Red or white?", Type = type, Options = options, ClosesOn = Rules.Today.AddDays(7), Hidden = hidden, Nameless = nameless }, HttpStatusCode.Created))["Id"]!;

    public async Task<JsonNode> SendAsync(string? role, HttpMethod method, string address, object body, HttpStatusCode expected = HttpStatusCode.OK, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        if (ifMatch is not null) { request.Headers.TryAddWithoutValidation("If-Match", ifMatch); }
        using var answer = await Api(role).SendAsync(request, Now);
        var text = await answer.Content.ReadAsStringAsync(Now);
        Assert.True(answer.StatusCode == expected, $"{address}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public async Task<JsonNode> ReadAsync(string? role, string address) => JsonNode.Parse(await Api(role).GetStringAsync(address, Now))!;

    public Task<JsonNode> BecameAsync(string consultation, int number, string disposition = "TakenUp", string? because = null)
        => SendAsync("secretariat", HttpMethod.Put, $"/api/v1/consultations/{consultation}/answers/{number}", new { Disposition = disposition, Because = because });

    /// <summary>Somebody without an account answers and keeps the code.</summary>
    public async Task<string> AnswerAsync(string slug, string text, string language = "en", string button = "Send the answer")
    {
        var screen = await (await Stranger().OpenAsync($"/{language}/consultations/{slug}")).Form(button).Fill("Text", text).SendAsync();
        return System.Text.RegularExpressions.Regex.Match(screen.Html, "[0-9A-HJKMNP-TV-Z]{12}").Value is { Length: 12 } code ? code : throw new InvalidOperationException(screen.Text);
    }

    /// <summary>Until so long after the end of a day in the country's zone.</summary>
    public void GoTo(DateOnly day, TimeSpan after) => Clock.Advance(Rules.StartOf(day.AddDays(1)) + after - Clock.Now);
}
