using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Sharing.Quoting;

/// <summary>How something is quoted: a ready sentence, and the formats that libraries of references read.</summary>
/// <param name="Id">Latin letters, digits and hyphens.</param>
/// <param name="Said">The number, its status and source; null for texts.</param>
/// <param name="Address">Absolute, and the same words stand there for good.</param>
internal sealed record Quotation(string Id, string Author, string Title, string Publisher, DateOnly Issued, string Address, string Culture, string? Said)
{
    public static Quotation Of(Quotable quoted, ISite site)
    {
        string Name(Texts texts) => texts.In(quoted.Culture, site.Settings.Languages).Text;
        var (authority, platform) = (Name(site.Settings.Authority), Name(site.Settings.PlatformName));
        var slug = quoted.Address.Split('/')[^1];
        return new($"nmap-{slug}-{quoted.IssuedOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", quoted.Author ?? (authority.Length > 0 ? authority : platform), WithoutStop(quoted.Title), platform,
            quoted.IssuedOn, new Uri(site.PublicUrl, quoted.Permanent ?? quoted.Address + quoted.Query).AbsoluteUri, quoted.Culture, quoted.Value is { } value ? $"{value.Number} ({value.Below})" : null);
    }

    public string Sentence(IStringLocalizer S, IFormats formats, DateOnly today) => Said is null
        ? S["{0}: {1}. {2}, {3}. {4} (read on {5})", Author, Title, Publisher, formats.Date(Issued), Address, formats.Date(today)]
        : S["{0}: {1}: {2}. {3}, {4}. {5} (read on {6})", Author, Title, Said, Publisher, formats.Date(Issued), Address, formats.Date(today)];

    public string BibTeX => string.Create(CultureInfo.InvariantCulture,
        $"@misc{{{Id},\n  author = {{{{{TeX(Author)}}}}},\n  title = {{{{{TeX(Title)}}}}},\n  howpublished = {{{TeX(Publisher)}}},\n  year = {{{Issued.Year}}},\n  date = {{{Issued:yyyy-MM-dd}}},\n  langid = {{{Culture}}},\n{Note}  url = {{{Address}}}\n}}\n");

    private string Note => Said is null ? "" : $"  note = {{{TeX(Said)}}},\n";

    public string Ris => string.Create(CultureInfo.InvariantCulture,
        $"TY  - {(Said is null ? "ELEC" : "DATA")}\r\nID  - {Id}\r\nAU  - {Line(Author)}\r\nTI  - {Line(Title)}\r\nPB  - {Line(Publisher)}\r\nPY  - {Issued.Year}\r\nDA  - {Issued:yyyy/MM/dd}\r\nLA  - {Culture}\r\n{(Said is null ? "" : $"N1  - {Line(Said)}\r\n")}UR  - {Address}\r\nER  - \r\n");

    public string Csl
    {
        get
        {
            var entry = new Dictionary<string, object>
            {
                ["id"] = Id, ["type"] = Said is null ? "webpage" : "dataset", ["title"] = Title, ["author"] = new[] { new { literal = Author } }, ["publisher"] = Publisher, ["URL"] = Address, ["language"] = Culture,
                ["issued"] = new Dictionary<string, object> { ["date-parts"] = new[] { new[] { Issued.Year, Issued.Month, Issued.Day } } },
            };
            if (Said is not null) { entry["note"] = Said; }
            return JsonSerializer.Serialize(new[] { entry }, Json.Plain);
        }
    }

    // A decision's title is its text, and ends as a sentence does; the citation goes on after it.
    private static string WithoutStop(string title) => title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Signs that mean something to TeX are written so that they stand for themselves.</summary>
    private static string TeX(string text)
    {
        var written = new StringBuilder();
        foreach (var sign in Line(text))
        {
            written.Append(sign switch
            {
                '\\' => "\\textbackslash{}",
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => "\\" + sign,
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => sign.ToString(),
            });
        }
        return written.ToString();
    }
}
