using System.Globalization;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Localization;

/// <summary>Looks texts up in the catalogues of the request's language; what is missing is shown in English and marked as not found.</summary>
internal class PoLocalizer(Catalogues catalogues, IFormats formats, string? context) : IPluralLocalizer
{
    public LocalizedString this[string name] => Found(name) is { } text ? new(name, text) : new(name, Stand(name), !IsEnglish);

    public LocalizedString this[string name, params object[] arguments]
        => Found(name) is { } text && TryFill(text, arguments) is { } filled
            ? new(name, filled)
            : new(name, Stand(Fill(name, arguments)), !IsEnglish);

    public string Plural(long count, string one, string many, params object[] more)
    {
        object[] arguments = [formats.Number(count), .. more];
        return Found(one, count) is { } text && TryFill(text, arguments) is { } filled
            ? filled
            : Stand(Fill(count == 1 ? one : many, arguments));
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
        => catalogues.For(CultureInfo.CurrentUICulture).Take(includeParentCultures ? int.MaxValue : 1)
            .SelectMany(c => c.All).DistinctBy(t => t.Id).Select(t => new LocalizedString(t.Id, t.Text));

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" or "iv";

    // English between right-to-left words keeps its own order, its full stop at its end.
    private static string Stand(string english) => Cultures.Code(english);

    private string? Found(string id, long? count = null)
    {
        foreach (var catalogue in catalogues.For(CultureInfo.CurrentUICulture))
        {
            if (catalogue.Find(context, id, count) is { } text) { return text; }
        }
        return null;
    }

    // A slip in a country's own file must not cost the reader the page.
    private static string? TryFill(string text, object[] arguments)
    {
        try { return Fill(text, arguments); }
        catch (FormatException) { return null; }
    }

    private static string Fill(string text, object[] arguments) => string.Format(CultureInfo.CurrentCulture, text, arguments);
}

/// <summary>Texts with the context of a class.</summary>
internal sealed class PoLocalizer<T>(Catalogues catalogues, IFormats formats)
    : PoLocalizer(catalogues, formats, PoLocalizerFactory.ContextOf(typeof(T))), IStringLocalizer<T>;

internal sealed class PoLocalizerFactory(Catalogues catalogues, IFormats formats) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new PoLocalizer(catalogues, formats, ContextOf(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new PoLocalizer(catalogues, formats, baseName);

    public static string ContextOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');
}
