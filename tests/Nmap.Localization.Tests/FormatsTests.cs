using System.Globalization;

namespace Nmap.Localization.Tests;

public sealed class FormatsTests : IDisposable
{
    private const string Space = "\u00A0";
    private readonly Country _country = new();

    public void Dispose() => _country.Dispose();

    /// <summary>Date; moment; numbers; area; size; list. ~ stands for a no-break space, _ for a narrow one.</summary>
    [Theory]
    [InlineData("en", "24 November 2026", "24 November 2026, 10:00 (Africa/Nairobi, UTC+03:00)", "1,234.5", "12,345.6", "1.20~km²", "1.2~MB", "A, B and C")]
    [InlineData("fr", "24 novembre 2026", "24 novembre 2026, 10:00 (Africa/Nairobi, UTC+03:00)", "1_234,5", "12_345,6", "1,20~km²", "1,2~Mo", "A, B et C")]
    [InlineData("es", "24 de noviembre de 2026", "24 de noviembre de 2026, 10:00 (Africa/Nairobi, UTC+03:00)", "1234,5", "12_345,6", "1,20~km²", "1,2~MB", "A, B y C")]
    [InlineData("ar", "24 نوفمبر 2026", "24 نوفمبر 2026، 10:00 (Africa/Nairobi, UTC+03:00)", "1,234.5", "12,345.6", "1.20~كم²", "1.2~ميغابايت", "A، B وC")]
    [InlineData("pt", "24 de novembro de 2026", "24 de novembro de 2026, 10:00 (Africa/Nairobi, UTC+03:00)", "1234,5", "12_345,6", "1,20~km²", "1,2~MB", "A, B e C")]
    [InlineData("ru", "24 ноября 2026 г.", "24 ноября 2026 г., 10:00 (Africa/Nairobi, UTC+03:00)", "1~234,5", "12~345,6", "1,20~км²", "1,2~МБ", "A, B и C")]
    [InlineData("uk", "24 листопада 2026 р.", "24 листопада 2026 р., 10:00 (Africa/Nairobi, UTC+03:00)", "1~234,5", "12~345,6", "1,20~км²", "1,2~МБ", "A, B і C")]
    [InlineData("km", "24 វិច្ឆិកា 2026", "24 វិច្ឆិកា 2026, 10:00 (Africa/Nairobi, UTC+03:00)", "1.234,5", "12.345,6", "1,20~គម²", "1,2~MB", "A, B និង C")]
    [InlineData("fa-AF", "24 نومبر 2026", "24 نومبر 2026، 10:00 (Africa/Nairobi, UTC+03:00)", "1,234.5", "12,345.6", "1.20~کیلومتر\u00A0مربع", "1.2~مگابایت", "A، B و C")]
    [InlineData("zh-Hans", "2026年11月24日", "2026年11月24日 10:00 (Africa/Nairobi, UTC+03:00)", "1,234.5", "12,345.6", "1.20~平方公里", "1.2~MB", "A、B和C")]
    public void A_language_is_written_as_its_readers_write(string culture, string date, string moment, string thousand, string tenThousand, string area, string size, string list)
    {
        var formats = new Formats(_country);

        Assert.Equal(date, formats.Date(_country.Now, culture));
        Assert.Equal(moment, formats.Moment(_country.Now, culture));
        Assert.Equal(Spaced(thousand), formats.Number(1234.5m, 2, culture));
        Assert.Equal(Spaced(tenThousand), formats.Number(12345.55m, 1, culture));
        Assert.Equal(Spaced(area), formats.Area(1_199_999, culture));
        Assert.Equal(Spaced(size), formats.Size(1_230_000, culture));
        Assert.Equal(list, formats.List(["A", "B", "C"], culture));
    }

    [Fact]
    public void Nothing_invisible_and_no_era_is_written_in_any_language()
    {
        var formats = new Formats(_country);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(c => c.Name.Length > 0).Select(c => c.Name))
        {
            var all = formats.Moment(_country.Now, culture) + formats.Number(-1234.5m, 1, culture) + formats.Area(-5, culture) + formats.List(["a", "b"], culture);
            Assert.True(all.Contains("2026", StringComparison.Ordinal), $"{culture}: {all}");
            if (Nmap.Cms.Sites.Cultures.Direction(culture) == "rtl") { all = all.Replace("\u200E\u2212", "\u2212", StringComparison.Ordinal); }
            Assert.False(all.Any(c => char.GetUnicodeCategory(c) is UnicodeCategory.Format && c != '\u200C'), $"{culture}: {all}");
        }
    }

    [Fact]
    public void A_country_may_write_native_digits()
    {
        _country.Settings = _country.Settings with { NativeDigits = ["ar", "fa-AF", "km"] };
        var formats = new Formats(_country);

        Assert.Equal("١٬٢٣٤٫٥", formats.Number(1234.5m, 1, "ar"));
        Assert.Equal("۲۴ نومبر ۲۰۲۶", formats.Date(_country.Now, "fa-AF"));
        Assert.Equal("២៤ វិច្ឆិកា ២០២៦", formats.Date(_country.Now, "km"));
        Assert.Equal("1,234.5", formats.Number(1234.5m, 1, "en"));
    }

    [Fact]
    public void Months_follow_the_variety() => Assert.Equal("24 تشرين الثاني 2026", new Formats(_country).Date(_country.Now, "ar-IQ"));

    [Fact]
    public void The_day_is_the_countrys()
        => Assert.Equal("1er décembre 2026", new Formats(_country).Date(new DateTimeOffset(2026, 11, 30, 21, 30, 0, TimeSpan.Zero), "fr"));

    [Fact]
    public void Small_areas_are_in_square_metres() => Assert.Equal($"9,999{Space}m²", new Formats(_country).Area(9_999, "en"));

    [Theory]
    [InlineData("Colombia|Irak", "Colombia e Irak")]
    [InlineData("agua|hielo", "agua y hielo")]
    [InlineData("padres|hijos", "padres e hijos")]
    public void Spanish_minds_its_vowels(string items, string expected) => Assert.Equal(expected, new Formats(_country).List(items.Split('|'), "es"));

    [Fact]
    public void A_short_list_has_no_comma()
    {
        var formats = new Formats(_country);
        Assert.Equal(["", "a", "a and b"], [formats.List([], "en"), formats.List(["a"], "en"), formats.List(["a", "b"], "en")]);
    }

    [Fact]
    public void A_sum_in_words_of_the_framework_agrees() => Country.In("fa-AF", () =>
    {
        Assert.Equal("2026", _country.Now.ToString("yyyy", CultureInfo.CurrentCulture));
        Assert.Equal(new DateOnly(2026, 11, 24), DateOnly.Parse("2026-11-24", CultureInfo.CurrentCulture));
        Assert.Equal("-1,234.5", (-1234.5m).ToString("N1", CultureInfo.CurrentCulture));
    });

    private static string Spaced(string text) => text.Replace("~", Space, StringComparison.Ordinal).Replace('_', '\u202F');
}
