using Nmap.Cms;
using Nmap.Cms.Sites;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>Deadlines, extensions and computed dates.</summary>
public sealed class ObligationRules
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateOnly Then = new(2027, 12, 1);
    private static readonly Reference Decision = new("Decision 12");

    private static Obligation Clearance() => new() { Code = "article-5", Article = "5", Deadlines = [new(new(2028, 6, 1), new(2018, 6, 1), null)] };

    [Fact]
    public void An_open_request_does_not_move_the_deadline_and_a_granted_one_does()
    {
        var obligation = Clearance();
        obligation.Extend(new(new(2031, 6, 1), null, null, null, new(2027, 3, 30)), 0, Then);
        Assert.Equal(new DateOnly(2028, 6, 1), obligation.DueOn(Today));
        Assert.NotNull(obligation.Asked);
        obligation.Extend(new(new(2030, 6, 1), new(2027, 11, 20), Texts.Of("en", "Meeting"), Source: Decision), 1, Then);
        Assert.Equal(new DateOnly(2030, 6, 1), obligation.DueOn(Today));
        Assert.Equal(new DateOnly(2027, 3, 30), obligation.InForce!.AskedOn);
        Assert.Null(obligation.Asked);
    }

    [Fact]
    public void A_request_not_granted_is_kept_and_the_deadline_stays()
    {
        var obligation = Clearance();
        obligation.Extend(new(null, new(2027, 11, 20), null, null, new(2027, 10, 1), true, Decision), 0, Then);
        Assert.Equal(new DateOnly(2028, 6, 1), obligation.DueOn(Today));
        Assert.True(obligation.Deadlines[^1].NotGranted);
    }

    [Theory]
    [InlineData(null, null, "2031-06-01", false, "AskedOn")]
    [InlineData("2027-03-30", "2027-03-01", "2031-06-01", false, "DecidedOn")]
    [InlineData("2027-03-30", "2027-11-20", null, false, "DueOn")]
    [InlineData("2027-03-30", "2027-11-20", "2027-06-01", false, "DueOn")]
    [InlineData("2027-03-30", null, null, true, "DecidedOn")]
    public void An_extension_that_cannot_be_is_refused_at_its_field(string? asked, string? decided, string? due, bool refused, string field)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var wrong = Assert.Throws<RefusedException>(() => Clearance().Extend(new(Day(due), Day(decided), null, null, Day(asked), refused, Decision), 0, Then));
        Assert.Equal(field, wrong.Field);
    }

    [Fact]
    public void A_decision_without_its_document_and_a_page_that_is_out_of_date_are_refused()
    {
        Assert.Equal("Document", Assert.Throws<RefusedException>(() => Clearance().Extend(new(new(2031, 6, 1), new(2027, 11, 20), null), 0, Then)).Field);
        Assert.Equal(Refusal.Stale, Assert.Throws<RefusedException>(() => Clearance().Extend(new(new(2031, 6, 1), new(2027, 11, 20), null, Source: Decision), 3, Then)).Kind);
        Assert.Equal("Address", Assert.Throws<RefusedException>(() => Reference.Required("Decision", "www.example.org", null)).Field);
    }

    [Fact]
    public void The_report_is_due_by_30_April_for_the_year_before_and_a_missed_one_stays_late()
    {
        var rule = new DueRule { Code = "report", Month = 4, Day = 30, Since = new(2026, 1, 1) };
        var dues = Due.All([rule], [], [], Today);
        Assert.Equal([("report-2026", 2025, DueState.Late), ("report-2027", 2026, DueState.Open)], dues.Select(d => (d.Key, d.Ruled!.ForYear!.Value, d.StateOn(Today))));
        var row = new DueDate { Key = "report-2026", Rule = "report" };
        row.Submit(new(2026, 5, 3), "Receipt 7", 2025, Today);
        Assert.Equal(["report-2027", "report-2026"], Due.All([rule], [row], [], Today).Select(d => d.Key));
        Assert.Equal("On", Assert.Throws<RefusedException>(() => row.Submit(Today.AddDays(1), "Receipt", null, Today)).Field);
        Assert.Equal("Receipt", Assert.Throws<RefusedException>(() => row.Submit(Today, " ", null, Today)).Field);
    }

    [Fact]
    public void A_request_is_due_by_31_March_of_the_year_of_the_last_meeting_before_the_deadline_once_that_is_entered()
    {
        var rule = new DueRule { Code = "request", Kind = DueRule.LastMeeting, Month = 3, Day = 31, Obligation = "article-5", Meetings = [new(2026, 12, 1)] };
        Assert.Equal(DueState.Undated, Assert.Single(Due.All([rule], [], [Clearance()], Today)).StateOn(Today));
        rule.Meetings = [new(2026, 12, 1), new(2027, 11, 22), new(2028, 11, 20)];
        Assert.Equal(new DateOnly(2027, 3, 31), Assert.Single(Due.All([rule], [], [Clearance()], Today)).DueOn);
    }

    [Fact]
    public void A_moved_date_says_why_and_leads_are_whole_numbers_of_days()
    {
        var row = new DueDate { Key = "report-2027", Rule = "report" };
        Assert.Equal("Why", Assert.Throws<RefusedException>(() => row.Move(new(2027, 5, 15), null, null)).Field);
        Assert.Equal("Leads", Assert.Throws<RefusedException>(() => row.Move(new(2027, 5, 15), "The office moves", "90, soon")).Field);
        row.Move(new(2027, 5, 15), "The office moves", "7, 90 30");
        var due = new Due("k", Texts.Empty, row.DueOn, null, null, row, null);
        Assert.Null(due.LeadReached(new(2027, 1, 1)));
        Assert.Equal(90, due.LeadReached(new(2027, 3, 1)));
        Assert.Equal(7, due.LeadReached(new(2027, 5, 14)));
    }

    [Fact]
    public void A_withdrawal_announced_for_later_is_no_withdrawal_yet()
    {
        var treaty = new Treaty { Code = "t", Steps = [new(TreatyStep.InForce, new(2005, 6, 1)), new(TreatyStep.Withdrawn, new(2027, 1, 10))] };
        Assert.Equal(TreatyStep.InForce, treaty.StandingOn(Today)!.Step);
        Assert.Equal(TreatyStep.Withdrawn, treaty.StandingOn(new(2027, 1, 10))!.Step);
        var source = Reference.Of("Notification", null, null);
        foreach (var (step, on, says) in ((TreatyStep, DateOnly, string)[])[(TreatyStep.InForce, new(2026, 5, 1), "is in force already"), (TreatyStep.Ratified, new(2009, 1, 1), "is in force already"), (TreatyStep.Withdrawn, new(2001, 1, 1), "only after it was joined")])
        {
            Assert.Contains(says, Assert.Throws<RefusedException>(() => treaty.Enter(new(step, on, source))).Message, StringComparison.Ordinal);
        }
        // Who left may join again.
        treaty.Enter(new(TreatyStep.InForce, new(2029, 1, 1), source));
        Assert.Equal("Document", Assert.Throws<RefusedException>(() => treaty.Enter(new(TreatyStep.Signed, new(1998, 3, 12)))).Field);
    }
}
