using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Quoting;

/// <summary>An address as a picture for phones, for the printed page; drawn once, since it stands on every page.</summary>
internal static class QrMark
{
    private const int Most = 1000;
    private static readonly ConcurrentDictionary<string, IHtmlContent> s_drawn = new(StringComparer.Ordinal);

    public static IHtmlContent Of(string address)
    {
        if (s_drawn.Count > Most) { s_drawn.Clear(); }
        return s_drawn.GetOrAdd(address, a => QrPicture.Svg(a, 110, onPaper: false));
    }
}
