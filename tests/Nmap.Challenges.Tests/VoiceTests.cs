using Nmap.Testing;
using Xunit;

namespace Nmap.Challenges.Tests;

/// <summary>Who has spoken counts what carries a name, and nothing that does not.</summary>
public sealed class VoiceTests(Floor site) : IClassFixture<Floor>
{
    [Fact]
    public async Task What_was_said_without_a_name_or_as_a_member_is_counted_for_nobody()
    {
        var named = (string)(await site.RaiseAsync("member"))["Id"]!;
        await site.SayAsync("member", named, "In my own name.");
        var nameless = (string)(await site.RaiseAsync("secretariat", nameless: true))["Id"]!;
        await site.SayAsync("member-2", nameless, "Somebody.");
        await site.RaiseAsync("member-2", attribution: "member");
        var list = await (await site.As("secretariat")).OpenAsync("/workspace/members/composition?check=COMP-13");
        Assert.True(list.Says($"{site.Account("member").OrganisationName}: 1 challenge raised · 1 post about a challenge"), list.Text);
        Assert.True(list.Says($"{site.Account("member-2").OrganisationName}: nothing in this time"), list.Text);
    }
}
