using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Reading;

/// <summary>Addresses around a text.</summary>
internal static class Links
{
    /// <summary>The languages in which this text can be read, each with its address.</summary>
    public static IReadOnlyDictionary<string, string> Languages(ContentView view)
    {
        var addresses = view.Others.ToDictionary(o => o.Culture, o => o.Address);
        addresses[view.Item.Culture] = $"/{view.Item.Culture}/{view.Item.Path}";
        return addresses;
    }

    public static IEnumerable<(string Text, string? Address)> Way(ContentView view, IStringLocalizer S)
    {
        yield return (S["Home"], "/" + Cultures.Current);
        if (view.Type.InFeeds) { yield return (S[view.Type.PluralLabel], $"/{Cultures.Current}/{view.Type.Folder}"); }
    }
}
