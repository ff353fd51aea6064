using Nmap.Cms.Access;

namespace Nmap.Members.Tests;

public sealed class PowersTests
{
    private static IReadOnlySet<string> RolesOf(Standing standing, params string[] assignments)
        => new Somebody("p", "Somebody", null, "en", [standing], assignments).Roles;

    private static Standing For(string constituency, bool alternate = false, params string[] seats) => new("o", constituency, alternate, seats, []);

    [Fact]
    public void The_leads_representative_leads() => Assert.Equal([Roles.Lead, Roles.Member], RolesOf(For("government", false, Roles.Lead)).Order());

    [Fact]
    public void Who_handed_a_seat_over_reads_on_and_writes_no_more()
    {
        var outgoing = new Somebody("p", "Somebody", null, "en", [new("o", "un", false, [], [Roles.Secretariat])], []);
        Assert.Equal([Roles.Member], outgoing.Roles);
        Assert.Equal([Roles.Secretariat], outgoing.ReadingRoles);
        Assert.True(TokenScopes.IsReading("SeeAccessNeeds"));
        Assert.All(["TakeMinutes", "EditMembers", "ApproveAgenda", "FillSeats"], p => Assert.False(TokenScopes.IsReading(p)));
    }

    [Fact]
    public void The_file_of_a_seat_is_open_to_the_outgoing_body_for_thirty_days_and_to_the_incoming_one_without_end()
    {
        var handover = new Handover { FromOrganisationId = "out", ToOrganisationId = "in", On = new(2026, 11, 24) };
        Assert.True(handover.IsOpenTo(["out"], new(2026, 12, 24)));
        Assert.False(handover.IsOpenTo(["out"], new(2026, 12, 25)));
        Assert.True(handover.IsOpenTo(["in"], new(2030, 1, 1)));
        Assert.False(handover.IsOpenTo(["other"], new(2026, 11, 24)));
    }

    [Fact]
    public void The_leads_alternate_leads_only_as_a_named_deputy()
    {
        Assert.Equal([Roles.Member], RolesOf(For("government", true, Roles.Lead)));
        Assert.Equal([Roles.Deputy, Roles.Member], RolesOf(For("government", true, Roles.Lead), Roles.Deputy).Order());
    }

    [Fact]
    public void An_alternate_of_the_secretariat_keeps_the_minutes() => Assert.Contains(Roles.Secretariat, RolesOf(For("un", true, Roles.Secretariat)));

    [Fact]
    public void Survivors_are_members_with_a_role_of_their_own() => Assert.Equal([Roles.AffectedRepresentative], RolesOf(For("affected-population")));

    [Fact]
    public void Who_administers_accounts_holds_no_seat()
        => Assert.Equal([Roles.Administrator, Roles.Member], RolesOf(For("government", false, Roles.Lead, Roles.Secretariat), Roles.Administrator).Order());

    [Fact]
    public void Who_administers_accounts_is_given_no_other_role()
    {
        var administers = Assignment.Give(Roles.Administrator, "p", new(2026, 1, 1), null);
        Assert.Throws<Nmap.Cms.RefusedException>(() => Assignment.Give(Roles.Deputy, "p", new(2026, 2, 1), null).StandBeside([administers]));
        Assignment.Give(Roles.Deputy, "q", new(2026, 2, 1), null).StandBeside([administers]);
    }

    [Fact]
    public void A_deputy_names_no_deputy()
    {
        var deputy = new Reader { Permissions = new HashSet<string> { "FillSeats" } };
        Assert.False(Assignment.MayGive(deputy, Roles.Deputy));
        Assert.True(Assignment.MayGive(deputy, Roles.Communications));
        Assert.True(Assignment.MayGive(Reader.System, Roles.Deputy));
    }

    [Theory]
    [InlineData("SeeMembers", "read")]
    [InlineData("ReadAudit", "read")]
    [InlineData("EnterWorkspace", "read")]
    [InlineData("TakeMinutes", "write")]
    [InlineData("SomethingNew", "write")]
    [InlineData("ApproveFigures", "approve")]
    [InlineData("FillSeats", "approve")]
    [InlineData("ManageAccounts", "approve")]
    public void A_token_keeps_to_its_scopes(string permission, string scope)
    {
        var all = new HashSet<string> { permission };
        Assert.Equal(all, TokenScopes.Limit(all, new HashSet<string> { scope }));
        Assert.Empty(TokenScopes.Limit(all, new HashSet<string>(["read", "write", "approve"]).Except([scope]).ToHashSet()));
    }
}
