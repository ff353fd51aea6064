using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>What is true of figures that States published, and what the platform has to ask about them.</summary>
public sealed class PublishedSeries
{
    [Fact]
    public void Belts_of_2014_add_up_to_what_was_published()
    {
        var ledger = new Ledger(Files.Atlas("ZW"), Files.Take(Files.Atlas("ZW"), Files.Text("zimbabwe-belts-2014.csv")).Figures());
        Assert.Equal(62_991_706m, ledger.Total("remaining", null, When.Stock("2014-12-31")!).Value);
        Assert.Equal(199m, ledger.Total("areas", null, When.Stock("2014-12-31")!).Value);
    }

    [Fact]
    public void Lusulu_ten_times_smaller_is_asked_about_and_not_refused()
    {
        var before = Files.Take(Files.Atlas("ZW"), Files.Text("zimbabwe-belts-2014.csv")).Figures();
        var after = Files.Take(Files.Atlas("ZW"), Files.Text("zimbabwe-belts-2017.csv"), before);
        var asked = Assert.Single(after, r => r.Questions.Count > 0);
        Assert.Equal("ZW-LU", asked.Figure!.AreaCode);
        Assert.Contains("56000 m2 for 2017-12-31 is ten times more or less than 560000 m2", asked.Questions[0].ToString());
        Assert.Equal("accepted 6, questioned 1, refused 0", after.Lines()[^1]);
        Assert.Equal(61_793_990m, new Ledger(Files.Atlas("ZW"), after.Figures()).Total("remaining", null, When.Stock("2017-12-31")!).Value);
    }

    [Fact]
    public void A_figure_for_a_belt_that_was_recut_names_the_new_belts()
    {
        var rows = Files.Rows("remaining,ZW-MR,2017-12-31,,28025706,m2,,,Late report,,,\n", Files.Atlas("ZW"));
        Assert.Contains("its land now belongs to Musengezi to Mazowe, Mazowe to Rwenya", Assert.Single(rows).Questions[0].ToString());
    }

    [Fact]
    public void Land_remaining_may_rise_without_a_question()
    {
        var rows = Files.Take(Files.Atlas("ZW"), Files.Text("zimbabwe-series.csv"));
        Assert.Equal("accepted 14, questioned 0, refused 0", rows.Lines()[^1]);
        var series = new Ledger(Atlas.Empty, rows.Figures()).Series("remaining", null);
        Assert.Equal([62_990_000m, 74_000_000m, 66_131_289m, 61_790_000m, 23_510_000m], series.Select(f => f.Value!.Value));
    }

    [Fact]
    public void A_correction_of_one_of_two_sources_approved_together_does_not_take_the_place_of_the_other()
    {
        var day = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        Figure Of(string source, decimal value, FigureStatus status, DateTimeOffset at, Figure? corrects = null)
        {
            var figure = new Figure { Key = "remaining", TimeText = "2025-12-31", First = new(2025, 12, 31), Last = new(2025, 12, 31), IsPeriod = false, Value = value, Status = status, Source = source, SupersedesId = corrects?.Id };
            figure.Approve("somebody", at);
            return figure;
        }
        var (authority, survey) = (Of("Authority, report", 12m, FigureStatus.Official, day), Of("A survey, 2025", 15m, FigureStatus.Provisional, day));
        Assert.Equal(12m, Ledger.Preferred([survey, authority]).Value);
        var corrected = Of("A survey, corrected", 14m, FigureStatus.Revised, day.AddDays(9), survey);
        corrected.TakePlace(new Dictionary<string, Figure> { [survey.Id] = survey });
        Assert.Equal(12m, Ledger.Preferred([corrected, authority]).Value);
        var revised = Of("Authority, annex", 11m, FigureStatus.Revised, day.AddDays(10), authority);
        revised.TakePlace(new Dictionary<string, Figure> { [authority.Id] = authority });
        Assert.Equal(11m, Ledger.Preferred([corrected, revised]).Value);
    }

    [Fact]
    public void Zimbabwe_2017_adds_up_within_one_per_cent_and_does_not_without_the_land_newly_found()
    {
        var lines = Files.Text("zimbabwe-series.csv").Split('\n');
        var rows = Files.Take(Files.Atlas("ZW"), string.Join('\n', lines.Where(l => !l.StartsWith("newly-found", StringComparison.Ordinal))));
        var asked = Assert.Single(rows, r => r.Questions.Count > 0);
        Assert.Equal(("remaining", "2017"), (asked.Figure!.Key, asked.Figure.TimeText));
        Assert.Contains("gives 59911289 m2; the end is given as 61790000 m2", asked.Questions[0].ToString());
    }

    [Fact]
    public void Periods_are_not_added_up_where_no_stock_stands_near_both_ends()
        => Assert.Equal("accepted 4, questioned 0, refused 0",
            Files.Rows("remaining,,2014,,62.99,km2,,,S,,,\nremaining,,2015-07,,74,km2,,,S,,,\ncleared,,,2015,3.74,km2,,,S,,,\nremaining,,2016,,66.131289,km2,,,S,,,\n").Lines()[^1]);

    [Fact]
    public void A_total_as_large_as_the_whole_country_is_asked_about()
    {
        var rows = Files.Take(Files.Atlas("AO"), Files.Text("angola-series.csv"));
        var whole = Assert.Single(rows, r => r.Figure is { Key: "remaining", TimeText: "2013-05" });
        Assert.Contains("nearly all of the whole country, which measures 1246700000000 m2", whole.Questions[0].ToString());
        Assert.Contains(rows, r => r.Figure is { Key: "released" } && r.Questions.Any(q => q.ToString().StartsWith("Angola, operators [S42] already says 13810000 m2; this row says 13750000 m2", StringComparison.Ordinal)));
        Assert.Equal(0, Intake.Report(rows, false).Refused);
    }

    [Fact]
    public void Sources_that_disagree_are_both_kept()
    {
        var ledger = new Ledger(Atlas.Empty, Files.Take(Files.Atlas("AO"), Files.Text("angola-series.csv")).Figures());
        Assert.Single(ledger.Disagreeing(ledger.Series("released", null).Single(f => f.TimeText == "2022")));
    }

    [Fact]
    public void Twenty_areas_of_unknown_size_are_named_and_are_not_zero()
    {
        var ledger = new Ledger(Files.Atlas("SN"), Files.Take(Files.Atlas("SN"), Files.Text("senegal-areas.csv")).Figures());
        var total = ledger.Total("suspected", null, When.Stock("2017-12")!);
        Assert.Equal((20_920m, 20), (total.Value, total.AreasLeftOut));
        Assert.Equal(333_415m, ledger.Total("confirmed", null, When.Stock("2013-12")!).Value);
        Assert.Null(ledger.Of("suspected").Single(f => f.Breakdown == "size=unknown").Value);
    }

    [Fact]
    public void Rows_broken_down_never_count_twice()
    {
        var ledger = new Ledger(Atlas.Empty, Files.Take(Atlas.Empty, Files.Text("cambodia-series.csv")).Figures());
        Assert.Equal(104_313_842m, ledger.Total("released", null, When.Period("2014")!).Value);
        var parts = ledger.Of("released").Where(f => f.TimeText == "2014" && f.Breakdown.Length > 0).ToList();
        Assert.Equal(104_313_842m, new Ledger(Atlas.Empty, parts).Total("released", null, When.Period("2014")!).Value);
    }

    [Fact]
    public void Cancelled_reduced_and_cleared_stay_three_numbers()
    {
        var ledger = new Ledger(Atlas.Empty, Files.Take(Atlas.Empty, Files.Text("bosnia-and-herzegovina-series.csv")).Figures());
        Assert.Equal([1_640_000m, 8_390_000m, 16_170_000m], new[] { "cleared", "reduced", "cancelled" }.Select(k => ledger.Series(k, null)[0].Value!.Value));
        Assert.Empty(ledger.Of("released"));
    }
}

/// <summary>Where the pace of recent years would lead: a range.</summary>
public sealed class DeadlineLines
{
    private static Ledger Of(string rows) => new(Atlas.Empty, Files.Rows(rows).Figures());

    [Fact]
    public void The_range_lies_between_the_fastest_and_the_slowest_year_and_missing_years_are_no_zeros()
    {
        var line = DeadlineLine.Of(Of("remaining,,2020,,20,km2,,official,S,,,\nremaining,,2023,,,km2,,,S,,not counted,\nremaining,,2025,,10,km2,,provisional,S,,,\ncleared,,,2020,1,km2,,,S,,,\ncleared,,,2024,2.5,km2,,,S,,,\n"), new(2030, 6, 1))!;
        Assert.Equal([Certainty.Verified, Certainty.Unknown, Certainty.Reported], line.Points.Select(p => p.Certainty));
        Assert.Equal((2029, 2035, 2), (line.Soonest!.Value.Year, line.Latest!.Value.Year, line.Years));
    }

    [Fact]
    public void Without_a_deadline_or_a_known_rest_there_is_no_line_and_a_year_without_clearance_has_no_end()
    {
        Assert.Null(DeadlineLine.Of(Of("remaining,,2025,,10,km2,,,S,,,\n"), null));
        Assert.Null(DeadlineLine.Of(Of("remaining,,2025,,,km2,,,S,,not counted,\n"), new(2030, 6, 1)));
        Assert.Null(DeadlineLine.Of(Of("remaining,,2025,,10,km2,,,S,,,\ncleared,,,2024,0,km2,,,S,,,\ncleared,,,2025,2,km2,,,S,,,\n"), new(2030, 6, 1))!.Latest);
    }
}
