using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Capture;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What a line of notes becomes, with the catalogues' own keys.</summary>
public sealed class KeyedNotesTests(Site site) : IClassFixture<Site>
{
    private IStringLocalizer S => site.Services.GetRequiredService<IStringLocalizer>();

    private KeyedNotes Notes => new(CaptureWords.Of(["en", "fr", "es", "ar"], S), Notebook.Organisations, Notebook.MeetingOn);

    private NoteLine Line(string typed) => Assert.Single(Notes.Read(CleanText.Of(typed)));

    private static string Code(NoteLine line) => Notebook.Organisations.First(o => o.Id == line.OrganisationId).Code;

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Twelve_items_of_notes_give_nine_decisions_fourteen_action_points_and_three_reservations_with_owners_and_days(string culture)
    {
        var lines = Notebook.Items(culture).SelectMany(i => Notes.Read(CleanText.Of(i))).ToList();
        Assert.All(lines, l => Assert.Null(l.Fault?.In(S)));
        Assert.Equal((9, 14, 2, 3, 5), (lines.Count(l => l.Kind == LineKind.Decision), lines.Count(l => l.Kind == LineKind.Action), lines.Count(l => l.Kind == LineKind.Challenge), lines.Count(l => l.Kind == LineKind.Reservation), lines.Count(l => l.Kind == LineKind.Paragraph)));
        Assert.Equal(
        [
            "safe-furrow 2027-06-30", "nmaa 2027-02-15", "nmaa 2027-02-28", "survivors 2027-03-15", "lhro 2027-06-30", "lantern 2027-06-30", "undov 2027-03-01",
            "univ-asterra 2027-04-01", "planning 2027-04-05", "disability-lomast 2027-04-20", "nmaa 2027-05-01", "growers 2027-05-12", "open-paths 2027-05-13", "nmaa 2027-05-14",
        ], lines.Where(l => l.Kind == LineKind.Action).Select(l => $"{Code(l)} {l.DueOn:yyyy-MM-dd}"));
        Assert.Equal(["estmark", "norhaven", "talvaria"], lines.Where(l => l.Kind == LineKind.Reservation).Select(Code));
        Assert.Equal(3, lines.Count(l => l.Audience == Audience.Public));
        Assert.All(lines, l => Assert.DoesNotContain('@', l.Text));
        Assert.All(lines, l => Assert.DoesNotContain("2027", l.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A: @nmaa by 30 Jun send it", "send it")]
    [InlineData("a : send it @nmaa by 30 June", "send it")]
    [InlineData("A: @nmaa by 30 June 2027: send it.", "send it.")]
    [InlineData("A: @nmaa 2027-06-30 send it", "send it")]
    [InlineData("A: @nmaa (30/6/27) send it", "send it")]
    [InlineData("A: @nmaa June 30 send it", "send it")]
    [InlineData("A: @nmaa by 30th of June, send it", "send it")]
    [InlineData("Action: @nmaa no later than 30 Jun send it", "send it")]
    [InlineData("A: @Velmara Mine Action Authority by 30 Jun send it", "send it")]
    [InlineData("A: @velmara mine by 30.06.2027 send it", "send it")]
    [InlineData("A: @الهيئة قبل ٣٠ حزيران/يونيو send it", "send it")]
    [InlineData("A: @AVAM avant le 30 juin send it", "send it")]
    [InlineData("A: @AAMV antes del 30 de junio de 2027 send it", "send it")]
    [InlineData("\u200fA\u200f: \u2067@nmaa\u2069 by 30\u00a0Jun send it", "send it")]
    [InlineData("Ａ： @nmaa by 30 Jun send it", "send it")]
    [InlineData("•\tA: @nmaa by 30 Jun send it", "send it")]
    public void An_action_point_is_written_as_people_say_it(string typed, string text)
    {
        var line = Line(typed);
        Assert.Null(line.Fault?.In(S));
        Assert.Equal((LineKind.Action, text, "nmaa", new DateOnly(2027, 6, 30)), (line.Kind, line.Text, Code(line), line.DueOn!.Value));
    }

    [Theory]
    [InlineData("A: @nmaa 1er mars envoyer", 2027, 3, 1)]
    [InlineData("A: @nmaa by 20 January send it", 2028, 1, 20)]
    [InlineData("A: @nmaa by 21/1 send it", 2027, 1, 21)]
    [InlineData("A: @nmaa by 29 Feb send it", 2028, 2, 29)]
    [InlineData("A: @nmaa d’ici le 5 août envoyer", 2027, 8, 5)]
    [InlineData("A: @nmaa by 3 May report on the accident of 4 April", 2027, 5, 3)]
    public void A_day_without_a_year_is_the_next_after_the_meeting(string typed, int year, int month, int day)
    {
        var line = Line(typed);
        Assert.Null(line.Fault?.In(S));
        Assert.Equal(new DateOnly(year, month, day), line.DueOn);
    }

    [Theory]
    [InlineData("A: send it by 30 Jun", "No organisation is named.")]
    [InlineData("A: @nobody by 30 Jun send it", "is no organisation here")]
    [InlineData("A: @velmara by 30 Jun send it", "fits several")]
    [InlineData("A: @nmaa and @undov by 30 Jun send it", "Two organisations are named.")]
    [InlineData("A: @nmaa send it", "The day by which it is done is missing.")]
    [InlineData("A: @nmaa report on the accident of 4 April", "The day by which it is done is missing.")]
    [InlineData("A: @nmaa by 31 June send it", "There is no such day: by 31 June.")]
    [InlineData("A: @nmaa 6/30 send it", "There is no such day")]
    [InlineData("A: @nmaa by 3 May 2026 send it", "before the meeting was held")]
    [InlineData("A: send it by 3 May or by 4 May @nmaa", "Two days are named.")]
    [InlineData("A: @nmaa by 30 Jun", "Nothing follows the letter.")]
    [InlineData("D:", "Nothing follows the letter.")]
    [InlineData("D [secret]: text", "says nothing about who may read it")]
    [InlineData("R: we do not agree", "No organisation is named.")]
    [InlineData("R [without names]: @nmaa does not agree", "stands under its author")]
    [InlineData("A @nmaa by 30 Jun send it", "Write a colon after “A”")]
    public void A_line_that_nearly_parses_stays_prose_and_says_what_it_lacks(string typed, string message)
    {
        var line = Line(typed);
        Assert.Equal((LineKind.Paragraph, typed), (line.Kind, line.Text));
        Assert.Contains(message, line.Fault!.In(S), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nothing was decided.")]
    [InlineData("The address is info@nmaa.example and the time 10:00.")]
    [InlineData("+ 3 % more than last year")]
    [InlineData("Article 5: the figure stands.")]
    [InlineData("Preserve: none")]
    public void Anything_else_is_a_paragraph(string typed)
    {
        var line = Line(typed);
        Assert.Equal((LineKind.Paragraph, typed), (line.Kind, line.Text));
        Assert.Null(line.Fault?.In(S));
        Assert.Null(line.Audience);
    }

    [Theory]
    [InlineData("D+: text", "public")]
    [InlineData("D: + text", "public")]
    [InlineData("D [public]: text", "public")]
    [InlineData("D: text [public]", "public")]
    [InlineData("ق [عام]: text", "public")]
    [InlineData("C: [without names] text", "chatham-house")]
    [InlineData("D: text", null)]
    public void A_mark_says_who_may_read_it(string typed, string? audience)
    {
        var line = Line(typed);
        Assert.Equal(("text", audience), (line.Text, line.Audience?.ToString()));
    }

    [Fact]
    public void An_unattributed_challenge_keeps_no_name()
        => Assert.Null(Line("C [without names]: @nmaa The data are late.").OrganisationId);

    [Fact]
    public void An_indented_line_goes_on_with_the_one_before()
    {
        var lines = Notes.Read("First.\n  Second.\nD: Third.\n  D: Fourth.\n\n\nFifth.");
        Assert.Equal(["First.\nSecond.", "Third.", "Fourth.", "Fifth."], lines.Select(l => l.Text));
        Assert.Equal([1, 3, 4, 7], lines.Select(l => l.Number));
    }

    [Fact]
    public void What_a_word_processor_puts_in_becomes_clean_text()
    {
        const string pasted = "\u201cOne\u201d \u2018two\u2019\u00a0three\r\n\u00b7\tfirst\r\no\tsecond\r\n\uf0b7\tthird\vline\u00ad\u0007\0 end  ";
        Assert.Equal("\u201cOne\u201d \u2018two\u2019 three\nfirst\nsecond\nthird\nline end", CleanText.Of(pasted));
        var two = CleanText.Of(new string('\u00a0', 1_000_000) + string.Concat(Enumerable.Repeat("كلمة ", 200_000)));
        Assert.True(two.Length > 1_000_000);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ar")]
    public void What_was_read_is_written_and_read_again_in_every_language(string culture)
    {
        using var page = CultureScope.Use(culture);
        foreach (var typed in Notebook.Items("en").Concat(Notebook.Items("ar")))
        {
            var item = Recapture.New("a", Notes.Read(CleanText.Of(typed)), culture);
            var again = Recapture.Into(item, Notes.Read(NotesText.Of(item, culture, Notebook.Organisations, S)), culture);
            Assert.Equal(CanonicalJson.Digest(item), CanonicalJson.Digest(again));
        }
    }

    [Fact]
    public void Keys_come_back_in_the_language_of_the_page_whatever_the_words_are_in()
    {
        using var page = CultureScope.Use("ar");
        var item = Recapture.New("a", Notes.Read("D: The plan is adopted."), "en");
        Assert.Equal("ق: The plan is adopted.", NotesText.Of(item, "en", Notebook.Organisations, S));
    }

    [Fact]
    public void Changed_lines_keep_their_identity_within_their_kind()
    {
        MinutesItem Read(MinutesItem from, string typed) => Recapture.Into(from, Notes.Read(typed), "en");
        var before = Read(new() { AgendaItemId = "a" }, "One thing was said.\nAnother thing was said.\nD: The plan is adopted.\nA: @nmaa by 30 Jun send the plan\nD: Nothing else.");
        var after = Read(before, "A new beginning of it all.\nAnother thing was said.\nD: Nothing else.\nD: The plan of work is adopted.\nA: @undov by 1 Jul send the plan\nOne thing was said aloud.");
        Assert.Equal([before.Paragraphs[1].Id, before.Paragraphs[0].Id], after.Paragraphs.Skip(1).Select(p => p.Id));
        Assert.DoesNotContain(after.Paragraphs[0].Id, before.All.Select(t => t.Id));
        Assert.Equal([before.Decisions[1].Id, before.Decisions[0].Id], after.Decisions.Select(d => d.Id));
        Assert.Equal(before.ActionPoints[0].Id, after.ActionPoints[0].Id);
        Assert.Equal(["A new beginning of it all.", "Another thing was said.", "Nothing else.", "The plan of work is adopted.", "send the plan", "One thing was said aloud."], after.AsTyped().Select(t => t.Text["en"]));
    }

    [Fact]
    public void Rewritten_by_chance_nothing_is_lost_or_doubled()
    {
        var random = new Random(4);
        string[] known = ["plan", "survey", "bridge", "30 Jun", "خطة", "d’ici", "(a)", "1:2", "[x]"];
        string Words() => string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => known[random.Next(known.Length)]));
        string Any() => random.Next(6) switch { 0 => "D: " + Words(), 1 => $"A: @nmaa by 30 Jun x {Words()}", 2 => "C: x " + Words(), 3 => "R: @undov x " + Words(), 4 => "A: " + Words(), _ => Words() };
        var item = new MinutesItem { AgendaItemId = "a" };
        for (var round = 0; round < 300; round++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Any()).ToList();
            var read = Notes.Read(CleanText.Of(string.Join('\n', lines)));
            item = Recapture.Into(item, read, "en");
            Assert.Equal(lines.Count, read.Count);
            Assert.Equal(lines.Count, item.All.Select(t => t.Id).Distinct().Count());
            Assert.All(lines.Zip(read), l => Assert.All(l.First.Split(' ').Where(w => w is "plan" or "survey" or "bridge" or "خطة"), w => Assert.Contains(w, l.Second.Text, StringComparison.Ordinal)));
        }
    }
}
