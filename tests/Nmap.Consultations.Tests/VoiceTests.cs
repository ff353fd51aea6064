using Nmap.Testing;
using Xunit;

namespace Nmap.Consultations.Tests;

/// <summary>Who has spoken is seen by those who can call the others, and what is said without a name is counted for nobody.</summary>
public sealed class VoiceTests(Hall site) : IClassFixture<Hall>
{
    [Fact]
    public async Task Who_spoke_in_their_own_name_is_a_list_for_lead_and_secretariat()
    {
        var (named, nameless) = ((await site.OpenAsync("members")).Id, (await site.OpenAsync("members", nameless: true)).Id);
        foreach (var id in new[] { named, nameless }) { await site.SendAsync("member", HttpMethod.Post, $"/api/v1/consultations/{id}/answers", new { Text = "Stones are better." }, System.Net.HttpStatusCode.Created); }
        await site.SendAsync("member-2", HttpMethod.Post, $"/api/v1/consultations/{nameless}/answers", new { Text = "Signs are better." }, System.Net.HttpStatusCode.Created);
        await site.SendAsync("member", HttpMethod.Post, $"/api/v1/consultations/questions/{await site.AskAsync(named)}/positions", new { Choice = "agree" });

        const string Address = "/workspace/members/composition?check=COMP-13";
        var overview = await (await site.As("secretariat")).OpenAsync("/workspace/overview");
        Assert.True(overview.Says("Members who spoke in the last year 1 of"), overview.Text);
        Assert.Single(overview.Document.QuerySelectorAll($"a[href='{Address}']"));
        var list = await (await site.As("secretariat")).OpenAsync(Address);
        Assert.True(list.Says($"{site.Account("member").OrganisationName}: 1 answer to a consultation · 1 position on a question"), list.Text);
        Assert.True(list.Says($"{site.Account("member-2").OrganisationName}: nothing in this time"), list.Text);
        Assert.True((await (await site.As("deputy")).OpenAsync(Address)).Says("1 answer to a consultation"));
        Assert.False((await (await site.As("member")).OpenAsync(Address)).Says("1 answer to a consultation"));
        Assert.False((await (await site.As("member")).OpenAsync("/workspace/overview")).Says("Members who spoke"));
    }
}
