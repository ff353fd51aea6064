using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using static Nmap.Workflows.Tests.People;

namespace Nmap.Workflows.Tests;

public sealed class RefusalTests : IAsyncDisposable
{
    private readonly Country _country = new();

    private static Move Publishing(string state, string step, Reader by) => new("publishing", "t1", state, step, by) { WriterIds = ["sec"] };

    private static Move Minutes(string state, string step, Reader by) => new("minutes", "m1", state, step, by)
    {
        WriterIds = ["sec"],
        Met = new HashSet<string> { RouteConditions.NoOpenCorrection },
    };

    [Fact]
    public async Task A_member_does_not_approve()
    {
        var refused = await _country.RefusedAsync(Publishing("in-review", "approve", Member));
        Assert.Equal((Refusal.NotYours, "Your role does not take this step."), (refused.Kind, refused.Message));
    }

    [Fact]
    public async Task The_technical_administrator_has_no_power_over_texts()
    {
        var route = await _country.RouteAsync("publishing");
        foreach (var step in route.Transitions)
        {
            Assert.Equal(Refusal.NotYours, (await _country.RefusedAsync(Publishing(step.From[0], step.Name, Administrator) with { Reason = "x" })).Kind);
        }
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote()
    {
        var refused = await _country.RefusedAsync(Publishing("in-review", "approve", Lead) with { WriterIds = ["sec", "lea"] });
        Assert.Equal((Refusal.NotYours, "Nobody approves what they wrote. Ask another person."), (refused.Kind, refused.Message));
    }

    [Fact]
    public async Task Nobody_adopts_minutes_they_wrote()
        => Assert.Equal(Refusal.NotYours, (await _country.RefusedAsync(Minutes("awaiting-adoption", "adopt", Lead) with { WriterIds = ["lea"] })).Kind);

    [Fact]
    public async Task A_draft_is_not_published()
        => Assert.Equal(Refusal.WrongState, (await _country.RefusedAsync(Publishing("draft", "publish", Lead))).Kind);

    [Fact]
    public async Task Adopted_minutes_go_nowhere()
    {
        foreach (var step in (await _country.RouteAsync("minutes")).Transitions)
        {
            var by = step.Roles.Contains(Roles.Lead) ? Lead : Secretariat;
            Assert.Equal(Refusal.WrongState, (await _country.RefusedAsync(Minutes("adopted", step.Name, by) with { Reason = "x" })).Kind);
        }
    }

    [Fact]
    public async Task An_unknown_step_or_state_is_the_wrong_state()
    {
        Assert.Equal(Refusal.WrongState, (await _country.RefusedAsync(Publishing("draft", "explode", Lead))).Kind);
        Assert.Equal(Refusal.WrongState, (await _country.RefusedAsync(Publishing("gone", "approve", Lead))).Kind);
    }

    [Theory]
    [InlineData("in-review", "return")]
    [InlineData("published", "withdraw")]
    public async Task A_reason_is_asked_for(string state, string step)
    {
        var refused = await _country.RefusedAsync(Publishing(state, step, Lead) with { Reason = "  " });
        Assert.Equal((Refusal.Invalid, "Reason"), (refused.Kind, refused.Field));
        await _country.MoveAsync(Publishing(state, step, Lead) with { Reason = "A figure is wrong." });
    }

    [Fact]
    public async Task An_open_correction_blocks_adoption_for_everybody()
    {
        foreach (var by in new[] { Lead, Deputy, Reader.System })
        {
            var refused = await _country.RefusedAsync(Minutes("circulated", "adopt", by) with { Met = new HashSet<string>() });
            Assert.Equal(Refusal.WrongState, refused.Kind);
            Assert.Equal("A correction is still open. Accept it, answer it or keep it as a reservation first.", refused.Message);
        }
    }

    [Fact]
    public async Task Communications_staff_approve_translations_only()
    {
        var approve = Publishing("in-review", "approve", Communications);
        Assert.Equal(Refusal.NotYours, (await _country.RefusedAsync(approve)).Kind);
        var translation = approve with { Met = new HashSet<string> { RouteConditions.IsTranslation } };
        Assert.Equal("approved", (await _country.MoveAsync(translation)).State.Name);
        Assert.Equal(Refusal.NotYours, (await _country.RefusedAsync(translation with { WriterIds = ["com"] })).Kind);
    }

    [Fact]
    public async Task The_writer_sends_for_approval_whatever_their_role()
    {
        Assert.Equal("in-review", (await _country.MoveAsync(Publishing("draft", "submit", Member) with { WriterIds = ["mem"] })).State.Name);
        Assert.Equal(Refusal.NotYours, (await _country.RefusedAsync(Publishing("draft", "submit", Member))).Kind);
    }

    [Fact]
    public async Task The_platform_itself_takes_any_step()
    {
        Assert.Equal("published", (await _country.MoveAsync(Publishing("scheduled", "publish", Reader.System))).State.Name);
        Assert.Equal("awaiting-adoption", (await _country.MoveAsync(Minutes("circulated", "close-corrections", Reader.System))).State.Name);
    }

    [Fact]
    public async Task A_site_without_that_route_says_so()
        => Assert.Contains("called", (await Assert.ThrowsAsync<RefusedException>(() => _country.RouteAsync("nothing"))).Message, StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _country.DisposeAsync();
}
