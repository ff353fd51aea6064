using System.Globalization;
using System.Text.Json;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Sharing;

/// <summary>How a figure is quoted: a ready sentence, and the formats that libraries read.</summary>
/// <param name="Said">The figure itself, its status and its source.</param>
internal sealed record Citation(string Id, string Author, string Title, string Publisher, DateOnly Issued, string Address, string Said)
{
    public static Citation Of(string key, Overview overview, ISite site, Words words, string culture)
    {
        string Name(Texts texts) => texts.In(culture, site.Settings.Languages).Text;
        var (author, country) = (Name(site.Settings.Authority), Name(site.Settings.Country));
        var title = country.Length > 0 ? words.S["{0}, {1}. {2}", words.Label(key), country, words.AtTime(overview.When)].Value : $"{words.Label(key)}. {words.AtTime(overview.When)}";
        var issued = site.DayOf(overview.Figure.ApprovedAt ?? site.Now);
        return new($"nmap-{key}-{issued:yyyyMMdd}", author.Length > 0 ? author : overview.Figure.Source, title, Name(site.Settings.PlatformName), issued,
            $"{site.PublicUrl.ToString().TrimEnd('/')}/{culture}/progress/{key}", words.S["{0} ({1}; source: {2})", words.Value(overview.Total.Value, overview.Total.Unit), words.Status(overview.Figure.Status), words.Said(overview.Figure.Source)]);
    }

    public string Sentence(Words words, DateOnly today)
        => words.S["{0}: {1}: {2}. {3}, {4}. {5} (read on {6})", Author, Title, Said, Publisher, words.Formats.Date(Issued), Address, words.Formats.Date(today)];

    public string BibTeX => string.Create(CultureInfo.InvariantCulture,
        $"@misc{{{Id},\n  author = {{{{{Safe(Author)}}}}},\n  title = {{{Safe(Title)}}},\n  howpublished = {{{Safe(Publisher)}}},\n  year = {{{Issued.Year}}},\n  url = {{{Address}}}\n}}\n");

    public string Ris => string.Create(CultureInfo.InvariantCulture,
        $"TY  - DATA\r\nAU  - {Author}\r\nTI  - {Title}\r\nPB  - {Publisher}\r\nPY  - {Issued.Year}\r\nDA  - {Issued:yyyy/MM/dd}\r\nUR  - {Address}\r\nER  - \r\n");

    public string Csl => JsonSerializer.Serialize(new[]
    {
        new
        {
            id = Id, type = "dataset", title = Title, author = new[] { new { literal = Author } }, publisher = Publisher, URL = Address,
            issued = new Dictionary<string, object> { ["date-parts"] = new[] { new[] { Issued.Year, Issued.Month, Issued.Day } } },
        },
    }, Cms.Json.Plain);

    private static string Safe(string text) => text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
}
