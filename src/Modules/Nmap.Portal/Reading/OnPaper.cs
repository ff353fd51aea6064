using System.Net;
using System.Text.RegularExpressions;

namespace Nmap.Portal.Reading;

/// <summary>Gives the links of a text that lead within this site their whole address, for whoever reads it on paper.</summary>
internal static partial class OnPaper
{
    /// <param name="html">A text of the profile, already cleaned.</param>
    public static string Addressed(string html, Uri publicUrl)
        => Within().Replace(html, m => $"<a data-address=\"{WebUtility.HtmlEncode(new Uri(publicUrl, WebUtility.HtmlDecode(m.Groups[1].Value)).AbsoluteUri)}\"{m.Value[2..]}");

    [GeneratedRegex("<a href=\"(/(?!/)[^\"]*)\"")]
    private static partial Regex Within();
}
