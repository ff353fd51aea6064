using System.Net;

namespace Nmap.Translations.Tests;

/// <summary>All languages in one act.</summary>
public sealed class TogetherTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Nothing_goes_out_until_every_planned_language_is_approved_and_then_all_do_at_once()
    {
        var work = await Work.DraftAsync(site, "Four at once", "Words.");
        var lead = await site.As("lead");
        await (await lead.OpenAsync($"/workspace/translations/{work.Set}/outing")).Form("Save").Choose("Together", "yes").SendAsync();
        await work.ApproveAsync(work.Id);
        var french = await work.TranslateAsync("fr", "Quatre à la fois", "Mots.");
        await work.ApproveAsync(french);
        var refused = await work.TryMoveAsync("lead", work.Id, "publish");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("these are not approved yet: Español, العربية", System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())!.ToJsonString(Nmap.Cms.Json.Orchard), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/en/news/four-at-once")).Status);
        await (await lead.OpenAsync(work.Editor("es") + "/plan")).Form("Save").Choose("Planned", "no").Fill("Reason", "Nobody asked.").SendAsync();
        var arabic = await work.TranslateAsync("ar", "أربعة معا", "كلمات.");
        var onThePage = await (await (await lead.OpenAsync("/workspace/content/" + french)).FollowAsync("Publish")).Form("Publish").SendAsync();
        Assert.Contains("العربية", Assert.Single(onThePage.Errors), StringComparison.Ordinal);
        await work.ApproveAsync(arabic);
        await (await (await lead.OpenAsync("/workspace/content/" + french)).FollowAsync("Publish")).Form("Publish").SendAsync();
        var moments = new HashSet<string>();
        foreach (var culture in new[] { "en", "fr", "ar" })
        {
            var item = System.Text.Json.Nodes.JsonNode.Parse(await site.Api().GetStringAsync("/api/v1/content/News/" + (culture == "en" ? work.Id : culture == "fr" ? french : arabic)))!;
            Assert.True((bool)item["Published"]!);
            moments.Add((string)item["PublishedUtc"]!);
        }
        Assert.Single(moments);
    }

    [Fact]
    public async Task As_ready_each_language_goes_out_by_itself()
    {
        var work = await Work.PublishedAsync(site, "One by one", "Words.");
        await work.PublishAsync(await work.TranslateAsync("fr", "Un par un", "Mots."));
        Assert.Equal(HttpStatusCode.OK, (await site.Stranger().GetAsync("/fr/news/un-par-un")).Status);
    }
}
