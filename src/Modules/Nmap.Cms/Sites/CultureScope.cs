using System.Globalization;

namespace Nmap.Cms.Sites;

/// <summary>Speaks another language for a while: mail to a person, a text in each language of the site.</summary>
public readonly struct CultureScope : IDisposable
{
    private readonly CultureInfo _ui, _culture;

    private CultureScope(string culture)
    {
        (_ui, _culture) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
    }

    public static CultureScope Use(string culture) => new(culture);

    public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_ui, _culture);
}
