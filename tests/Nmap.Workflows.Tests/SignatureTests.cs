using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Workflows.Data;
using static Nmap.Workflows.Tests.People;

namespace Nmap.Workflows.Tests;

public sealed class SignatureTests : IAsyncDisposable
{
    private readonly Country _country = new() { Settings = new() { AdoptionRule = "all-leads" } };

    private static Move Adopt(Reader by, string digest = "one") => new("minutes", "m1", "awaiting-adoption", "adopt", by)
    {
        WriterIds = ["wri"],
        Met = new HashSet<string> { RouteConditions.NoOpenCorrection },
        Digest = digest,
    };

    [Fact]
    public async Task All_three_sign_before_minutes_are_adopted()
    {
        var first = await _country.MoveAsync(Adopt(Secretariat));
        Assert.Equal(("awaiting-adoption", "lead,champion-donor"), (first.State.Name, string.Join(',', first.Waiting)));
        Assert.Equal([Roles.Lead], (await _country.MoveAsync(Adopt(Champion))).Waiting);
        var last = await _country.MoveAsync(Adopt(Lead));
        Assert.Equal(("adopted", 0), (last.State.Name, last.Waiting.Count));
    }

    [Fact]
    public async Task A_deputy_signs_for_the_lead()
    {
        Assert.Equal([Roles.ChampionDonor, Roles.Secretariat], (await _country.MoveAsync(Adopt(Deputy))).Waiting);
        var row = await _country.AskAsync<NmapDb, SignatureRow>(db => db.Set<SignatureRow>().SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((Roles.Lead, "dep", true), (row.Role, row.PersonId, row.ForTheLead));
        Assert.Equal(Refusal.WrongState, (await _country.RefusedAsync(Adopt(Lead))).Kind);
    }

    [Fact]
    public async Task A_new_text_makes_signatures_void()
    {
        await _country.MoveAsync(Adopt(Secretariat));
        await _country.MoveAsync(Adopt(Champion));
        Assert.Equal([Roles.ChampionDonor, Roles.Secretariat], (await _country.MoveAsync(Adopt(Lead, "two"))).Waiting);
    }

    [Fact]
    public async Task Nobody_signs_twice_even_with_two_roles()
    {
        var both = Person("two", Roles.Secretariat, Roles.ChampionDonor);
        await _country.MoveAsync(Adopt(both));
        Assert.Equal(Refusal.WrongState, (await _country.RefusedAsync(Adopt(both))).Kind);
    }

    [Fact]
    public async Task The_writer_does_not_sign()
        => Assert.Equal(Refusal.NotYours, (await _country.RefusedAsync(Adopt(Secretariat) with { WriterIds = ["sec"] })).Kind);

    [Fact]
    public async Task Who_is_not_asked_to_sign_is_refused()
        => Assert.Equal(Refusal.NotYours, (await _country.RefusedAsync(Adopt(Member))).Kind);

    [Fact]
    public async Task Signatures_do_not_outlive_another_step()
    {
        await _country.MoveAsync(Adopt(Secretariat));
        await _country.MoveAsync(Adopt(Lead) with { Step = "recall", Reason = "A page is missing." });
        Assert.Equal([Roles.Lead, Roles.ChampionDonor], (await _country.MoveAsync(Adopt(Secretariat))).Waiting);
    }

    [Fact]
    public async Task Who_signed_another_text_and_not_this_one_is_known()
    {
        await _country.MoveAsync(Adopt(Secretariat));
        await _country.MoveAsync(Adopt(Lead));
        await _country.MoveAsync(Adopt(Lead) with { Digest = "two" });
        async Task<IEnumerable<string>> LapsedAsync(string digest)
            => (await _country.AskAsync<ISignatures, IReadOnlyList<Signature>>(s => s.LapsedAsync("m1", "adopt", digest, TestContext.Current.CancellationToken))).Select(l => l.Role);
        Assert.Equal([Roles.Secretariat], await LapsedAsync("two"));
        Assert.Empty(await LapsedAsync("one"));
    }

    [Fact]
    public async Task A_seat_that_nobody_can_sign_for_is_not_waited_for_whenever_it_falls_vacant()
    {
        var vacant = new HashSet<string> { Roles.Secretariat };
        Assert.Equal([Roles.Lead], (await _country.MoveAsync(Adopt(Champion) with { Vacant = vacant })).Waiting);
        Assert.Equal([Roles.Secretariat], (await _country.MoveAsync(Adopt(Lead))).Waiting);
        Assert.Equal("adopted", (await _country.MoveAsync(Adopt(Lead) with { Vacant = vacant })).State.Name);
        var given = await _country.AskAsync<ISignatures, IReadOnlyList<Signature>>(s => s.GivenAsync("m1", "adopt", "one", TestContext.Current.CancellationToken));
        Assert.Equal([Roles.ChampionDonor, Roles.Lead], given.Select(g => g.Role));
    }

    public ValueTask DisposeAsync() => _country.DisposeAsync();
}
