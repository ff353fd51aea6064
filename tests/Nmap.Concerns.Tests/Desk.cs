using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>Words of the forms in one language, and what people do with them.</summary>
internal sealed record Desk(Site Site, string Language, string Send, string Show, string Save)
{
    public static Desk English(Site site) => new(site, "en", "Send the concern", "Show", "Save the answer");

    public static Desk Arabic(Site site) => new(site, "ar", "إرسال الشاغل", "عرض", "حفظ الرد");

    /// <summary>Somebody sends the form and keeps the sheet.</summary>
    public async Task<(string Reference, string Code)> RaiseAsync(Visitor visitor, string text, string? name = null, string? contact = null)
    {
        var form = (await visitor.OpenAsync($"/{Language}/concern")).Form(Send).Fill("Text", text);
        if (name is not null) { form.Fill("Name", name); }
        if (contact is not null) { form.Fill("Contact", contact); }
        var screen = await form.SendAsync();
        Assert.EndsWith("/concern/received", screen.Address.AbsolutePath, StringComparison.Ordinal);
        return Sheet(screen);
    }

    public static (string Reference, string Code) Sheet(Screen screen)
    {
        var strong = screen.Texts(".govuk-summary-list strong");
        Assert.Matches("^C-[0-9A-Z]{4}-[0-9A-Z]{3}$", strong[0]);
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", strong[1]);
        return (strong[0], strong[1]);
    }

    public async Task<Screen> FollowAsync(string reference, string code)
        => await (await Site.Stranger().OpenAsync($"/{Language}/concern/follow")).Form(Show).Fill("Reference", reference).Fill("Code", code).SendAsync();

    /// <summary>The page of one concern in the workspace.</summary>
    public static async Task<Screen> OpenAsync(Visitor visitor, string reference)
        => await (await visitor.OpenAsync("/workspace/concerns")).FollowAsync(reference);

    public static async Task<string> MeetingAsync(Site site, string title, DateTimeOffset startsAt)
    {
        using var answer = await site.Api("secretariat").PostAsJsonAsync("/api/v1/meetings",
            new { Title = title, StartsAt = startsAt, TimeZone = "Africa/Nairobi", Focus = "article-5", Public = true, Agenda = new[] { new { Title = "Status" } } }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["Id"]!;
    }
}
