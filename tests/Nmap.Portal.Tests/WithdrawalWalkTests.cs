using System.Net;
using Nmap.Testing;

namespace Nmap.Portal.Tests;

/// <summary>The whole program, page cache and search included: a newer wording is dropped, another stays while the published one is withdrawn.</summary>
public sealed class WithdrawalWalkTests(WholeHouse house) : IClassFixture<WholeHouse>
{
    [Fact]
    public async Task What_was_published_is_gone_everywhere_and_the_newer_wording_stays_at_the_desk()
    {
        var id = await house.DraftAsync("Beryllium in the well", "<p>Drink from it.</p>");
        await house.PublishAsync(id);
        var (address, page) = ($"/workspace/content/{id}", "/en/news/beryllium-in-the-well");
        Assert.Equal(HttpStatusCode.OK, (await house.AskAsync(page)).Status);
        var writer = await house.As("communications");
        await (await writer.OpenAsync(address)).Form("Save the draft").Fill("HtmlBodyPart.Html", "Do not drink from it.").SendAsync();
        var dropped = await (await (await writer.OpenAsync(address)).FollowAsync("Drop this newer wording")).Form("Drop it").SendAsync();
        Assert.Equal("Drink from it.", dropped.One("textarea[name='HtmlBodyPart.Html']").TextContent);
        await dropped.Form("Save the draft").Fill("HtmlBodyPart.Html", "Never drink from it.").SendAsync();

        var lead = await house.As("lead");
        var done = await (await (await lead.OpenAsync(address)).FollowAsync("Withdraw")).FormWith("Reason").Fill("Reason", "The well is poisoned.").SendAsync();
        Assert.True(done.Says("Readers no longer see the text.") && done.Says("Draft"), done.Text);
        foreach (var place in new[] { page, "/en/news", "/en/news.atom", "/en/search?q=beryllium", "/sitemap-en.xml", "/api/v1/content/News" })
        {
            Assert.True(await Patience.UntilAsync(async () => !(await house.AskAsync(place)).Text.Contains("Drink from it", StringComparison.Ordinal) && (place == page || !(await house.AskAsync(place)).Text.Contains("beryllium-in", StringComparison.Ordinal)), WholeHouse.Cancel), place);
        }
        var gone = await house.AskAsync(page);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("The well is poisoned.", gone.Text, StringComparison.Ordinal);
        Assert.Equal("Never drink from it.", (await writer.OpenAsync(address)).One("textarea[name='HtmlBodyPart.Html']").TextContent);

        await house.PublishAsync(id);
        Assert.True(await Patience.UntilAsync(async () => (await house.AskAsync(page)).Text.Contains("Never drink from it.", StringComparison.Ordinal), WholeHouse.Cancel));
    }
}
