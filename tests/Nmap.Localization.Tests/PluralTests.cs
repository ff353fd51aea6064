using Nmap.Localization.Po;

namespace Nmap.Localization.Tests;

public class PluralTests
{
    [Theory]
    [InlineData("ar", 6, "0:0 1:1 2:2 3:3 10:3 11:4 99:4 100:5 101:5 102:5 103:3 111:4 1000:5")]
    [InlineData("ru", 3, "0:2 1:0 2:1 4:1 5:2 11:2 12:2 21:0 22:1 25:2 111:2 121:0")]
    [InlineData("uk", 3, "0:2 1:0 2:1 4:1 5:2 11:2 12:2 21:0 22:1 25:2 111:2 121:0")]
    [InlineData("fr", 2, "0:0 1:0 2:1 1000000:1")]
    [InlineData("es", 2, "0:1 1:0 2:1")]
    [InlineData("pt", 2, "0:1 1:0 2:1")]
    [InlineData("km", 1, "0:0 1:0 2:0 100:0")]
    [InlineData("fa-AF", 1, "0:0 1:0 2:0")]
    [InlineData("zh-Hans", 1, "0:0 1:0 2:0")]
    [InlineData("en", 2, "0:1 1:0 2:1 -1:0")]
    public void A_language_takes_its_forms(string culture, int forms, string expected)
    {
        var rule = PluralRule.For(culture);

        Assert.Equal(forms, rule.Count);
        foreach (var pair in expected.Split(' ').Select(p => p.Split(':').Select(int.Parse).ToArray()))
        {
            Assert.True(pair[1] == rule.Form(pair[0]), $"{culture} {pair[0]}: {rule.Form(pair[0])}");
        }
    }

    [Theory]
    [InlineData("1 + 2 * 3 == 7", 1)]
    [InlineData("10 - 3 - 2", 5)]
    [InlineData("!n", 0)]
    [InlineData("!(n == 5) || n != 5 && 0", 0)]
    [InlineData("n == 5 ? 2 : n == 6 ? 3 : 4", 2)]
    [InlineData("n % 0", 0)]
    [InlineData("n>=5&&n<=5", 1)]
    public void An_expression_is_reckoned_as_in_C(string source, long expected)
        => Assert.Equal(expected, PluralExpression.Parse(source)!(5));

    [Theory]
    [InlineData("")]
    [InlineData("n ==")]
    [InlineData("(n")]
    [InlineData("n ? 1")]
    [InlineData("n 1")]
    [InlineData("exit(1)")]
    [InlineData("99999999999999999999")]
    public void What_is_no_expression_is_refused(string source) => Assert.Null(PluralExpression.Parse(source));

    [Fact]
    public void Brackets_without_end_are_refused() => Assert.Null(PluralExpression.Parse(new string('(', 100_000)));

    [Theory]
    [InlineData("Plural-Forms: nplurals=3; plural=n%3;\n", 3)]
    [InlineData("Language: x\nplural-forms: nplurals = 2 ; plural = (n > 1)\n", 2)]
    [InlineData("Plural-Forms: nplurals=2; plural=oops;\n", 0)]
    [InlineData("Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\n", 0)]
    [InlineData("Language: fr\n", 0)]
    public void The_header_says_the_rule_if_it_can_be_read(string header, int forms)
        => Assert.Equal(forms, PluralRule.FromHeader(header)?.Count ?? 0);

    [Fact]
    public void A_rule_never_points_outside_its_forms()
        => Assert.Equal(1, PluralRule.FromHeader("Plural-Forms: nplurals=2; plural=n;")!.Form(7));
}
