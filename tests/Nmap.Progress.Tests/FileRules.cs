using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Nmap.Cms.Sites;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>The promises about the figures file, one by one.</summary>
public sealed class FileRules
{
    [Theory]
    [InlineData("remaining,,2013-13,,1,km2,,,S,,,", "row 2, as_of: \"2013-13\" is not a year, a month or a date")]
    [InlineData("cleared,,,2017-Q1,1,km2,,,S,,,", "row 2, period: \"2017-Q1\" is not a period")]
    [InlineData("cleared,,2017,,1,km2,,,S,,,", "row 2, as_of: cleared happens over a period")]
    [InlineData("remaining,,2017,2017,1,km2,,,S,,,", "row 2, as_of: write either as_of or period")]
    [InlineData("remaining,XX,2017,,1,km2,,,S,,,", "row 2, area: \"XX\" is not the code of a known area")]
    [InlineData("remaining,,2017,,\"1,5\",km2,,,S,,,", "row 2, value: \"1,5\" is not a number")]
    [InlineData("remaining,,2017,,-1,km2,,,S,,,", "row 2, value: remaining cannot be below zero")]
    [InlineData("remaining,,2017,,,km2,,,S,,,", "row 2, reason: the value is empty, which means unknown; write the reason")]
    [InlineData("remaining,,2017,,1,acre,,,S,,,", "row 2, unit: \"acre\" is not a unit")]
    [InlineData("areas,,2017,,1,km2,,,S,,,", "row 2, unit: areas is counted; write count")]
    [InlineData("areas,,2017,,1.5,count,,,S,,,", "row 2, value: 1.5 is a count and has to be whole")]
    [InlineData("remaining,,2017,,1,km2,,,,,,", "row 2, source: say who published the figure")]
    [InlineData("remaining,,2017,,1,km2,sex,,S,,,", "row 2, breakdown: \"sex\" is not a list")]
    [InlineData("remaining,,2017,,1,km2,,final,S,,,", "row 2, status: \"final\" is not a status")]
    [InlineData("remaining,,2017,,1,km2,,,S,yesterday,,", "row 2, source_date: \"yesterday\" is not a year")]
    public void A_row_that_cannot_be_understood_is_refused_with_its_column(string row, string message)
    {
        var lines = Files.Rows(row + "\n").Lines();
        Assert.StartsWith(message, lines[0], StringComparison.Ordinal);
        Assert.EndsWith("refused", lines[0], StringComparison.Ordinal);
        Assert.Equal("accepted 0, questioned 0, refused 1", lines[^1]);
    }

    [Fact]
    public void An_unknown_column_is_refused_by_name()
    {
        var lines = Files.Take(Atlas.Empty, "figure,as_of,value,unit,source,colour\nremaining,2017,1,km2,S,red\n").Lines();
        Assert.StartsWith("row 1, colour: there is no such column", lines[0], StringComparison.Ordinal);
        Assert.Equal("accepted 0, questioned 0, refused 1", lines[^1]);
    }

    [Fact]
    public void Columns_stand_in_any_order_and_optional_ones_may_be_left_out()
        => Assert.Equal(["accepted 1, questioned 0, refused 0"], Files.Take(Atlas.Empty, "\uFEFFsource,unit,value,as_of,figure\nS,ha,12.5,2017-05,remaining\n").Lines());

    [Theory]
    [InlineData("figure;as_of;value;unit;breakdown;source;note\r\nremaining;2017-05;12.5;ha;\"sex=f;age=child\";\"Authority, return\";a; \r\n")]
    [InlineData("figure\tas_of\tvalue\tunit\tbreakdown\tsource\tnote\nremaining\t2017-05\t12.5\tha\tsex=f;age=child\tAuthority, return\ta\n")]
    [InlineData("\uFEFF\"figure\";\"as_of\";\"value\";\"unit\";\"breakdown\";\"source\";\"note\"\n\"remaining\";\"2017-05\";\"12.5\";\"ha\";\"sex=f;age=child\";\"Authority, return\";\"a\"\n")]
    public void Semicolons_and_tabs_between_the_values_are_read_as_commas_are(string file)
    {
        var figure = Assert.Single(Files.Take(Atlas.Empty, file).Figures());
        Assert.Equal((125_000m, "age=child;sex=f", "Authority, return"), (figure.Value, figure.Breakdown, figure.Source));
    }

    [Theory]
    [InlineData("1,5", "row 2, value: \"1,5\" is not a number; write digits with a decimal point")]
    [InlineData("1;5;6;7", "row 2, source: the row has more values than the header has columns; put texts with semicolons or tabs in quotation marks")]
    public void What_a_spreadsheet_with_semicolons_may_get_wrong_is_said(string value, string message)
        => Assert.StartsWith(message, Files.Take(Atlas.Empty, $"figure;as_of;value;unit;source\nremaining;2017;{value};km2;S\n").Lines()[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("KH-02", "KH-02")]
    [InlineData("battambang", "KH-02")]
    [InlineData("باتامبانغ", "KH-02")]
    [InlineData("Central", "row 2, area: several areas are called \"Central\"; write the code: KH-01 (Central), KH-03 (Central)")]
    [InlineData("Battambong", "row 2, area: \"Battambong\" is neither the code nor the name of an area; near it are KH-02 (")]
    [InlineData("KH-2", "row 2, area: \"KH-2\" is neither the code nor the name of an area; near it are KH-02 (")]
    [InlineData("Nowhere", "row 2, area: \"Nowhere\" is not the code of a known area")]
    public void An_area_is_found_by_its_code_or_by_a_name_that_it_alone_has(string written, string found)
    {
        var atlas = new Atlas([new() { Code = "KH-01", Name = Named("Central") }, new() { Code = "KH-02", Name = new([new("en", "Battambang"), new("ar", "باتامبانغ")]) }, new() { Code = "KH-03", Name = Named("Central") }]);
        var row = Assert.Single(Files.Rows($"remaining,{written},2017,,1,km2,,,S,,,\n", atlas));
        Assert.StartsWith(found, row.Figure?.AreaCode ?? row.Lines.First(), StringComparison.Ordinal);
    }

    private static Texts Named(string name) => new([new("en", name)]);

    [Fact]
    public void A_spreadsheets_line_above_the_header_and_the_platforms_own_names_of_columns_are_read()
    {
        Assert.Equal(["row 4, unit: \"x\" is not a unit; write m2, km2, ha or count; refused"], Files.Take(Atlas.Empty, "sep=;\nfigure;as_of;value;unit;source\nremaining;2017;1;km2;S\nremaining;2018;1;x;S\n").Lines().SkipLast(1).Where(l => l.Contains("refused", StringComparison.Ordinal)));
        var titles = string.Join(',', Sharing.FigureExport.Columns.Select(c => c.Title));
        Assert.Single(Files.Take(Atlas.Empty, titles + "\nremaining,,2017,,1,km2,,official,S,,,\n").Figures());
    }

    [Fact]
    public void A_row_number_counts_blank_rows_as_a_spreadsheet_does()
        => Assert.StartsWith("row 4, unit", Files.Rows("remaining,,2017,,1,km2,,,S,,,\n\nremaining,,2018,,1,x,,,S,,,\n").Lines()[0], StringComparison.Ordinal);

    [Fact]
    public void The_same_row_again_changes_nothing()
    {
        const string Row = "remaining,,2017,,1,km2,,,S,,,\n";
        var again = Files.Rows(Row, null, Files.Rows(Row).Figures());
        Assert.Equal(["row 2, figure: already here, unchanged; accepted", "accepted 1, questioned 0, refused 0"], again.Lines());
    }

    [Theory]
    [InlineData("cleared,,,2020,1,km2,,,S,2020-04-27,,", "2020 is later than the source, which is dated 2020-04-27")]
    [InlineData("remaining,,2020-12-31,,1,km2,,,S,2020-04-27,,", "2020-12-31 is later than the source")]
    [InlineData("remaining,,2027,,1,km2,,,S,,,", "2027 has not begun yet")]
    public void A_date_after_its_source_is_asked_about(string row, string question)
        => Assert.StartsWith(question, Assert.Single(Files.Rows(row + "\n")).Questions[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void An_area_larger_than_the_area_around_it_is_asked_about()
    {
        var atlas = new Atlas([new() { Code = "P", SurfaceM2 = 1000m }, new() { Code = "D", ParentCode = "P" }]);
        Assert.Contains("is more than P measures", Assert.Single(Files.Rows("remaining,D,2017,,1001,m2,,,S,,,\n", atlas)).Questions[0].ToString());
        var rows = Files.Rows("remaining,P,2017,,500,m2,,,S,,,\nremaining,D,2017,,600,m2,,,S,,,\n", atlas);
        Assert.Equal("accepted 1, questioned 1, refused 0", rows.Lines()[^1]);
        Assert.Contains("600 m2 is more than the 500 m2 given for P", rows[1].Questions[0].ToString());
    }

    [Theory]
    [InlineData("cleared,,,2024,1,km2,,,S,,,", "cleared,,,2024-02-01/2024-02-29,2,km2,,,S,,,", "2000000 m2 for 2024-02-01/2024-02-29 is more than 1000000 m2 for 2024, of which it is a part.")]
    [InlineData("cleared,,,2024-02-01/2024-02-29,2,km2,,,S,,,", "cleared,,,2024,1,km2,,,S,,,", "1000000 m2 for 2024 is less than 2000000 m2 for 2024-02-01/2024-02-29, which is a part of it.")]
    [InlineData("remaining,,2023-12-31,,19,km2,,,S,,,", "cleared,,,2024-02-01/2024-02-29,21,km2,,,S,,,", "21000000 m2 is more than all that remained in the whole country (2023-12-31): 19000000 m2. Check the number and the unit.")]
    [InlineData("remaining,,2023-12-31,,6,km2,,,S,,,", "cleared,P,,2024-02-01/2024-02-29,240000,km2,,,S,,,", "The number would fit if it were meant in m² and not in km²: 240000 m2. Check the unit.")]
    public void A_part_is_held_against_its_whole_and_against_what_remained(string before, string row, string question)
    {
        var atlas = new Atlas([new() { Code = "P", SurfaceM2 = 6_000_000_000m }]);
        var asked = Assert.Single(Files.Rows(row + "\n", atlas, Files.Rows(before + "\n", atlas).Figures())).Questions.Select(q => q.ToString()).ToList();
        Assert.Contains(question, asked);
        Assert.True(asked.Count(q => q.StartsWith("The number would fit", StringComparison.Ordinal)) <= 1, string.Join('\n', asked));
    }

    [Theory]
    [InlineData("remaining,,2024-12-31,,60000,km2,,,S,,,", "")]
    [InlineData("remaining,,2024-12-31,,6240000,km2,,,S,,,", "The number would fit if it were meant in m² and not in km²: 6240000 m2. Check the unit.")]
    [InlineData("remaining,,2024-12-31,,620,km2,,,S,,,", "The number would fit if it were meant in ha and not in km²: 6200000 m2. Check the unit.")]
    public void Another_unit_is_named_only_where_the_number_would_be_near_the_last_one(string row, string remedy)
    {
        var asked = Files.Rows(row + "\n", null, Files.Rows("remaining,,2023-12-31,,6.24,km2,,,S,,,\n").Figures())[0].Questions;
        Assert.Equal(remedy, string.Join(' ', asked.Where(q => q.Column == "unit")));
        Assert.NotEmpty(asked);
    }

    [Fact]
    public void A_part_that_fits_its_whole_is_not_asked_about()
        => Assert.Empty(Files.Rows("cleared,,,2024-02-01/2024-02-29,0.1,km2,,,S,,,\n", null, Files.Rows("cleared,,,2024,1,km2,,,S,,,\nremaining,,2023-12-31,,19,km2,,,S,,,\n").Figures())[0].Questions);

    [Fact]
    public void Nobody_approves_a_figure_they_brought_in()
    {
        var figure = Files.Rows("remaining,,2017,,1,km2,,,S,,,\n").Figures()[0];
        figure.Import("person-1", DateTimeOffset.UnixEpoch);
        Assert.NotNull(figure.WhyNotApprove("person-1"));
        Assert.Throws<Nmap.Cms.RefusedException>(() => figure.Approve("person-1", DateTimeOffset.UnixEpoch));
        figure.Approve("person-2", DateTimeOffset.UnixEpoch);
        Assert.True(figure.IsPublic);
    }

    [Property]
    public bool Units_convert_exactly_there_and_back(long whole, PositiveInt scale)
    {
        var value = new decimal(whole % 999_999_999_999_999L) / (decimal)Math.Pow(10, scale.Get % 7);
        return new[] { "m2", "km2", "ha" }.All(u => Units.FromCanonical(Units.ToCanonical(value, u), u) == value)
            && Units.ToCanonical(value, "km2") == Units.ToCanonical(value, "ha") * 100;
    }

    [Property]
    public Property The_order_of_rows_changes_nothing()
        => Prop.ForAll(Gen.Choose(1, 5_000_000).ListOf(8).ToArbitrary(), Gen.Shuffle(Enumerable.Range(0, 8).ToArray()).ToArbitrary(), (values, order) =>
        {
            string[] rows = [.. values.Select((v, i) => i % 2 == 0 ? $"remaining,,{2000 + i},,{v},m2,,,S,,,\n" : $"cleared,,,{2000 + i},{v},m2,,,S,,,\n")];
            return Told(Files.Rows(string.Concat(rows))) == Told(Files.Rows(string.Concat(order.Select(i => rows[i]))));
        });

    private static string Told(IReadOnlyList<RowOutcome> rows)
        => string.Join('\n', rows.Select(r => $"{r.Figure!.Key} {r.Figure.TimeText} {r.Figure.Value}: {string.Join(' ', r.Questions)}").Order(StringComparer.Ordinal));
}

/// <summary>A file as large as one may be.</summary>
public sealed class LargeFiles
{
    [Fact]
    public void A_hundred_thousand_rows_are_read_with_their_questions_and_one_more_is_refused_in_words()
    {
        var atlas = new Atlas(Enumerable.Range(0, 25).Select(i => new Area { Code = $"P{i}", SurfaceM2 = 9_000_000_000 }));
        var text = new System.Text.StringBuilder(Files.Header);
        for (var i = 0; i < 100_000; i++) { text.Append(System.Globalization.CultureInfo.InvariantCulture, $"own-{i / 2500},P{i / 100 % 25},{1920 + i % 100},,{(i % 5000 == 99 ? 90000 : 1000 + i % 7)},ha,,,S,,,\n"); }
        var rows = Files.Take(atlas, text.ToString());
        Assert.Equal(100_000, rows.Count);
        Assert.DoesNotContain(rows, r => r.Refusal is not null);
        Assert.Contains(rows, r => r.Questions.Count > 0);
        Assert.Contains("a file has at most 100000 rows", Files.Take(atlas, text.Append("own-1,P1,2021,,1,ha,,,S,,,\n").ToString())[^1].Refusal!.ToString(), StringComparison.Ordinal);
    }
}
