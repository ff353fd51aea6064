using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A released summary reaches every public channel in every language it was written in; the members' words reach none.</summary>
public sealed class PortalTests(Site site) : IClassFixture<Site>
{
    private static readonly Dictionary<string, string> Wordings = new() { ["en"] = "Quillbramble was cleared.", ["fr"] = "Le Quillbramble a été dépollué.", ["ar"] = "تم تطهير كويلبرامبل." };

    [Fact]
    public async Task A_released_summary_appears_in_its_languages_on_every_channel_within_five_seconds()
    {
        var room = await Room.WithDraftAsync(site, secret: "Hiddenthistle is undecided.", open: Wordings["en"]);
        await room.MoveAsync("circulate", "secretariat");
        foreach (var language in new[] { "fr", "ar" }) { await TranslateAsync(room, language); }
        await room.MoveAsync("adopt", "lead");
        await room.MoveAsync("prepare-summary", "secretariat");
        var slug = (string)(await MeetingAsync(room))["Slug"]!;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Stranger().GetAsync($"/en/meetings/{slug}")).Status);
        Assert.DoesNotContain("Quillbramble", await BodyAsync($"/en/meetings/{slug}"), StringComparison.Ordinal);

        await room.MoveAsync("release-summary", "lead");
        foreach (var (language, wording) in Wordings)
        {
            await SeenAsync($"/{language}/meetings/{slug}", wording);
            await SeenAsync($"/{language}/meetings.atom", $"/{language}/meetings/{slug}");
            await SeenAsync($"/{language}/search?q={Uri.EscapeDataString(wording.Split(' ')[language == "en" ? 0 : 2].Trim('.'))}", $"/{language}/meetings/{slug}");
            await SeenAsync("/sitemap.xml", $"/{language}/meetings/{slug}");
        }
        var spanish = await site.Stranger().OpenAsync($"/es/meetings/{slug}");
        Assert.Equal("en", spanish.One("article.nmap-prose").GetAttribute("lang"));
        foreach (var address in Wordings.Keys.SelectMany(l => new[] { $"/{l}/meetings/{slug}", $"/{l}/meetings.atom", $"/{l}/meetings.rss", $"/{l}/meetings.json", $"/{l}/search?q=thistle" }).Append("/api/v1/action-points").Append("/api/v1/decisions"))
        {
            Assert.DoesNotContain("Hiddenthistle", await BodyAsync(address), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_released_decision_is_public_and_another_is_not()
    {
        var room = await Room.WithDraftAsync(site, open: "Marshwillow first.");
        await room.MoveAsync("circulate", "secretariat");
        await room.AnswerAsync("member", "1.1", "keep-members-only");
        var number = (int)(await MeetingAsync(room))["Number"]!;
        Assert.Equal(404, (int)(await site.Stranger().GetAsync($"/en/decisions/{number}-1")).Status);
        await room.MoveAsync("adopt", "lead");
        await room.MoveAsync("prepare-summary", "secretariat");
        Assert.Equal(404, (int)(await site.Stranger().GetAsync($"/en/decisions/{number}-1")).Status);
        await room.MoveAsync("release-summary", "deputy");
        Assert.True((await site.Stranger().OpenAsync($"/en/decisions/{number}-1")).Says("The plan is Marshwillow first."));
        Assert.Equal(404, (int)(await site.Stranger().GetAsync($"/en/decisions/{number}-2")).Status);
    }

    [Fact]
    public async Task A_language_that_is_older_than_what_was_adopted_is_held_back_until_it_is_mended()
    {
        var room = await Room.WithDraftAsync(site);
        await TranslateAsync(room, "fr");
        await room.MoveAsync("circulate", "secretariat");
        var answer = await room.AnswerAsync("member", "1.1", "correction", "Corrected words.");
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/answers/{answer["Id"]}/transitions/accept", new { }, System.Net.HttpStatusCode.OK);
        await room.MoveAsync("adopt", "lead");
        var secretariat = await site.As("secretariat");
        var summary = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/summary");
        Assert.True(summary.Says("French is held back"), summary.Text);
        await summary.Form("Hand it over for release").SendAsync();
        await room.MoveAsync("release-summary", "lead");
        var slug = (string)(await MeetingAsync(room))["Slug"]!;
        var french = await site.Stranger().OpenAsync($"/fr/meetings/{slug}");
        Assert.DoesNotContain(Wordings["fr"], french.Text, StringComparison.Ordinal);
        Assert.Contains("Corrected words.", french.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_translation_overwrites_nothing()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        var address = $"{room.Page}/translate/fr";
        var (early, late) = (await secretariat.OpenAsync(address), await secretariat.OpenAsync(address));
        var fields = early.Document.QuerySelectorAll("textarea").Select(t => t.GetAttribute("name")!).ToList();
        await early.Form("Save the translation").Fill(fields[0], "La première.").Fill(fields[1], "Gardée.").SendAsync();
        var conflict = await late.Form("Save the translation").Fill(fields[0], "La seconde.").Fill(fields[2], "Une autre.").SendAsync();
        Assert.Contains(conflict.Errors, e => e.Contains("Nothing was overwritten", StringComparison.Ordinal));
        Assert.True(conflict.Says("La première."), conflict.Text);
        var done = await conflict.Form("Save the translation").SendAsync();
        Assert.True(done.Says("La seconde.") && done.Says("Gardée.") && done.Says("Une autre."), done.Text);
    }

    private async Task TranslateAsync(Room room, string language)
    {
        var secretariat = await site.As("secretariat");
        var form = (await secretariat.OpenAsync($"{room.Page}/translate/{language}")).Form("Save the translation");
        foreach (var text in (await secretariat.OpenAsync($"{room.Page}/translate/{language}")).Document.QuerySelectorAll("textarea")) { form.Fill(text.GetAttribute("name")!, Wordings[language]); }
        Assert.True((await form.SendAsync()).Says(Wordings[language]));
    }

    private async Task SeenAsync(string address, string words)
        => Assert.True(await Patience.UntilAsync(async () => (await BodyAsync(address)).Contains(words, StringComparison.Ordinal), TestContext.Current.CancellationToken), $"{address} does not show “{words}”.");

    private async Task<JsonNode> MeetingAsync(Room room) => JsonNode.Parse(await site.Api("member").GetStringAsync(new Uri($"/api/v1/meetings/{room.Meeting}", UriKind.Relative), TestContext.Current.CancellationToken))!;

    private async Task<string> BodyAsync(string address)
        => System.Net.WebUtility.HtmlDecode(await site.Api().GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
}
