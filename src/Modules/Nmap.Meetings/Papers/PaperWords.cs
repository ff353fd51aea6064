using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Papers;

/// <summary>The words that every paper has around its text, in its language.</summary>
internal sealed record PaperWords(string Reservation, string Reservations, string CheckTitle, string Check, string Ways, string Page)
{
    public static PaperWords In(string culture, IStringLocalizer S)
    {
        using (CultureScope.Use(culture))
        {
            return new(S["Reservation"], S["Reservations"], S["Is this copy genuine?"], S["Scan the picture or enter this code; the page says whether the text is the adopted one."], S["Other forms of this paper"], S["Page"]);
        }
    }
}
