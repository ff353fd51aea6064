using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Localization.Po;

/// <summary>How many forms a language has and which one a count takes.</summary>
internal sealed partial class PluralRule
{
    private const string OneForm = "nplurals=1; plural=0;";
    private const string SingularBelowTwo = "nplurals=2; plural=(n > 1);";
    private const string SingularIsOne = "nplurals=2; plural=(n != 1);";
    private const string Slavic = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";

    // The groups are Orchard Core's, so that its translation packages fit; the rules are gettext's.
    private static readonly Dictionary<string, string> ByLanguage = new()
    {
        ["ar"] = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
        ["cs"] = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);",
        ["sk"] = "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);",
        ["pl"] = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
        ["ro"] = "nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);",
        ["lt"] = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);",
        ["sl"] = "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);",
    };

    private readonly Func<long, long> _form;

    static PluralRule()
    {
        foreach (var language in "km lo vi th zh ja ko my fa id ms".Split(' ')) { ByLanguage[language] = OneForm; }
        foreach (var language in "fr fil am ti tr tg mg ln".Split(' ')) { ByLanguage[language] = SingularBelowTwo; }
        foreach (var language in "ru uk be sr bs hr".Split(' ')) { ByLanguage[language] = Slavic; }
    }

    private PluralRule(int count, string header, Func<long, long> form) => (Count, Header, _form) = (count, header, form);

    /// <summary>How many forms a plural has.</summary>
    public int Count { get; }

    /// <summary>The value of the Plural-Forms line.</summary>
    public string Header { get; }

    /// <summary>Index of the form for this count; never outside the forms there are.</summary>
    public int Form(long count) => (int)Math.Clamp(_form(Math.Abs(count)), 0, Count - 1);

    public static PluralRule For(string culture)
        => Parse(ByLanguage.GetValueOrDefault(CultureInfo.GetCultureInfo(culture).TwoLetterISOLanguageName, SingularIsOne))!;

    /// <returns>Null when the header has no rule, or one that cannot be read.</returns>
    public static PluralRule? FromHeader(string header)
        => header.Split('\n').FirstOrDefault(l => l.StartsWith("Plural-Forms:", StringComparison.OrdinalIgnoreCase)) is { } line
            ? Parse(line["Plural-Forms:".Length..].Trim())
            : null;

    private static PluralRule? Parse(string value)
        => Shape().Match(value) is { Success: true } match && PluralExpression.Parse(match.Groups["rule"].Value) is { } form
            ? new(int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture), value, form)
            : null;

    [GeneratedRegex(@"^nplurals\s*=\s*(?<count>[1-9])\s*;\s*plural\s*=\s*(?<rule>[^;]+);?\s*$")]
    private static partial Regex Shape();
}
