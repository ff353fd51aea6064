using Nmap.Cms;

namespace Nmap.Members.Tests;

public sealed class SeatTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly MemberOrganisation Authority = new() { Code = "authority", NationalBody = true, Constituency = "government", JoinedOn = Today.AddYears(-2) };
    private static readonly MemberOrganisation Ministry = new() { Code = "ministry", NationalBody = true, Constituency = "government", JoinedOn = Today.AddYears(-2) };
    private static readonly MemberOrganisation Embassy = new() { Code = "embassy", Constituency = "donor", JoinedOn = Today.AddYears(-2) };
    private static readonly MemberOrganisation Guest = new() { Code = "guest", Constituency = "observer", NationalBody = true, JoinedOn = Today.AddYears(-2) };

    [Fact]
    public void Only_a_national_body_leads()
        => Assert.Equal("Organisation", Assert.Throws<RefusedException>(() => Seat.Fill("lead", Embassy, Today, null)).Field);

    [Fact]
    public void An_observer_holds_no_seat()
        => Assert.Throws<RefusedException>(() => Seat.Fill("lead", Guest, Today, null));

    [Fact]
    public void A_seat_goes_to_a_member_of_that_day()
        => Assert.Throws<RefusedException>(() => Seat.Fill("champion-donor", Embassy, Today.AddYears(-3), null));

    [Fact]
    public void A_new_lead_ends_the_old_ones_seat()
    {
        var old = Seat.Fill("lead", Authority, Today.AddYears(-1), null);
        Seat.Fill("lead", Ministry, Today.AddDays(10), null).Follow([old]);
        Assert.Equal(Today.AddDays(10), old.To);
    }

    [Fact]
    public void There_are_never_two_leads()
    {
        var coming = Seat.Fill("lead", Authority, Today.AddDays(10), null);
        Assert.Equal(Refusal.WrongState, Assert.Throws<RefusedException>(() => Seat.Fill("lead", Ministry, Today, null).Follow([coming])).Kind);
    }

    [Fact]
    public void The_lead_is_never_left_vacant()
    {
        var seat = Seat.Fill("lead", Authority, Today.AddYears(-1), null);
        Assert.Throws<RefusedException>(() => seat.Leave(Today));
        Assert.Throws<RefusedException>(() => Seat.Fill("lead", Ministry, Today, Today.AddYears(1)).Follow([]));
    }

    [Fact]
    public void A_champion_donor_hands_over()
    {
        var seat = Seat.Fill("champion-donor", Embassy, Today.AddYears(-1), null);
        seat.Leave(Today);
        Assert.Equal(Today, seat.To);
        Assert.Throws<RefusedException>(() => Seat.Fill("champion-donor", Embassy, Today.AddDays(-10), null).Follow([seat]));
        Seat.Fill("champion-donor", Embassy, Today, null).Follow([seat]);
    }

    [Fact]
    public void A_person_speaks_once_for_an_organisation()
    {
        var term = Term.Begin("p", Embassy.Id, false, Today, null);
        Assert.Throws<RefusedException>(() => Term.Begin("p", Embassy.Id, true, Today.AddDays(5), null).StandBeside([term]));
        term.EndOn(Today.AddDays(5));
        Term.Begin("p", Embassy.Id, true, Today.AddDays(5), null).StandBeside([term]);
    }

    [Fact]
    public void Nothing_ends_before_it_begins()
        => Assert.Throws<RefusedException>(() => Assignment.Give("deputy", "p", Today, Today));

    [Fact]
    public void A_stale_form_overwrites_nothing()
    {
        var organisation = new MemberOrganisation();
        organisation.Advance(1);
        Assert.Equal(Refusal.Stale, Assert.Throws<RefusedException>(() => organisation.Advance(1)).Kind);
    }
}
