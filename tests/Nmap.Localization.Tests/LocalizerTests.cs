using Nmap.Cms;

namespace Nmap.Localization.Tests;

public sealed class LocalizerTests : IDisposable
{
    private readonly Country _country = new();

    public void Dispose() => _country.Dispose();

    [Fact]
    public void A_text_is_shown_in_the_language_of_the_request()
        => Country.In("fr", () => Assert.Equal("Réunions", _country.Localizer()["Meetings"].Value));

    [Fact]
    public void A_variety_falls_back_to_its_language()
        => Country.In("fr-CD", () => Assert.Equal("Réunions", _country.Localizer()["Meetings"].Value));

    [Fact]
    public void What_is_missing_is_English_and_marked() => Country.In("fr", () =>
    {
        var missing = _country.Localizer()["Minutes"];
        Assert.Equal("Minutes", missing.Value);
        Assert.True(missing.ResourceNotFound);
    });

    [Fact]
    public void English_that_stands_in_keeps_its_order_between_right_to_left_words()
        => Country.In("fa-AF", () => Assert.Equal("\u2066Nothing is said.\u2069", _country.Localizer()["Nothing is said."].Value));

    [Fact]
    public void English_is_never_marked_as_missing()
        => Country.In("en", () => Assert.False(_country.Localizer()["Minutes"].ResourceNotFound));

    [Fact]
    public void A_guess_is_not_shown() => Country.In("fr", () => Assert.Equal("Members", _country.Localizer()["Members"].Value));

    [Fact]
    public void The_context_comes_first_then_the_text_alone() => Country.In("fr", () =>
    {
        Assert.Equal("Ouvrir", _country.Localizer("nmap.localization.tests.VERBS")["Open"].Value);
        Assert.Equal("Ouvert", _country.Localizer("Somewhere.Else")["Open"].Value);
        Assert.Equal("Ouvert", _country.Localizer()["Open"].Value);
    });

    [Fact]
    public void The_country_has_the_last_word_text_by_text() => Country.In("fr", () =>
    {
        _country.Write("fr.po", "msgid \"Meetings\"\nmsgstr \"Séances\"\n\nmsgid \"By {0}\"\nmsgstr \"\"\n");
        _country.Write("fr/Nmap.Localization.Tests.po", "msgid \"Open\"\nmsgstr \"En cours\"\n");
        var s = _country.Localizer();
        Assert.Equal("Séances", s["Meetings"].Value);
        Assert.Equal("En cours", s["Open"].Value);
        Assert.Equal("Par Ann", s["By {0}", "Ann"].Value);
    });

    [Fact]
    public void A_language_that_is_not_shipped_needs_no_rebuild() => Country.In("ru", () =>
    {
        _country.Write("ru.po", "msgid \"{0} meeting\"\nmsgid_plural \"{0} meetings\"\nmsgstr[0] \"{0} встреча\"\nmsgstr[1] \"{0} встречи\"\nmsgstr[2] \"{0} встреч\"\n");
        var s = _country.Localizer();
        Assert.Equal(["1 встреча", "3 встречи", "5 встреч"], [Meetings(s, 1), Meetings(s, 3), Meetings(s, 5)]);
    });

    [Fact]
    public void Arabic_takes_six_forms() => Country.In("ar", () =>
    {
        _country.Write("ar.po", "msgid \"{0} meeting\"\nmsgid_plural \"{0} meetings\"\n" + string.Concat(Enumerable.Range(0, 6).Select(i => $"msgstr[{i}] \"{(char)('a' + i)}\"\n")));
        var s = _country.Localizer();
        Assert.Equal("abcdef", string.Concat(new long[] { 0, 1, 2, 7, 20, 100 }.Select(n => Meetings(s, n))));
    });

    [Fact]
    public void A_form_that_is_missing_does_not_shift_the_others() => Country.In("ru", () =>
    {
        _country.Write("ru.po", "msgid \"{0} meeting\"\nmsgid_plural \"{0} meetings\"\nmsgstr[0] \"a\"\nmsgstr[1] \"\"\nmsgstr[2] \"c\"\n");
        var s = _country.Localizer();
        Assert.Equal(["a", "3 meetings", "c"], [Meetings(s, 1), Meetings(s, 3), Meetings(s, 5)]);
    });

    [Fact]
    public void The_count_is_written_as_the_language_writes_numbers() => Country.In("fr", () =>
    {
        Assert.Equal("0 réunion", Meetings(_country.Localizer(), 0));
        Assert.Equal("12\u202F000 réunions", Meetings(_country.Localizer(), 12_000));
    });

    [Fact]
    public void A_changed_file_is_read_again() => Country.In("fr", () =>
    {
        var s = _country.Localizer();
        Assert.Equal("Réunions", s["Meetings"].Value);
        _country.Write("fr.po", "msgid \"Meetings\"\nmsgstr \"Séances\"\n");
        _country.Now = _country.Now.AddSeconds(3);
        Assert.Equal("Séances", s["Meetings"].Value);
    });

    [Fact]
    public void A_slip_in_a_country_file_costs_nobody_the_page() => Country.In("fr", () =>
    {
        _country.Write("fr.po", "msgid \"By {0}\"\nmsgstr \"Par {1}\"\n");
        Assert.Equal("By Ann", _country.Localizer()["By {0}", "Ann"].Value);
        _country.Now = _country.Now.AddSeconds(3);
        _country.Write("fr.po", "this is no PO file");
        Assert.Equal("Par Ann", _country.Localizer()["By {0}", "Ann"].Value);
    });

    private static string Meetings(PoLocalizer s, long count) => s.Plural(count, "{0} meeting", "{0} meetings");
}
