using Microsoft.Extensions.Localization;

namespace Nmap.Cms;

/// <summary>A localizer that knows the plural forms of the language.</summary>
public interface IPluralLocalizer : IStringLocalizer
{
    /// <param name="count">Chooses the form, and is placeholder {0}.</param>
    /// <param name="more">Placeholders {1} and on.</param>
    string Plural(long count, string one, string many, params object[] more);
}

public static class Plurals
{
    /// <summary>The right form for this count: <c>S.Plural(n, "{0} meeting", "{0} meetings")</c>.</summary>
    public static string Plural(this IStringLocalizer localizer, long count, string one, string many, params object[] more)
        => localizer is IPluralLocalizer plural
            ? plural.Plural(count, one, many, more)
            : string.Format(System.Globalization.CultureInfo.CurrentCulture, count == 1 ? one : many, [count, .. more]);
}
