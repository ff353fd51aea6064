using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;
using Nmap.Media.Library;

namespace Nmap.Media.Reading;

/// <summary>Writes an item as HTML for one language of page.</summary>
internal sealed class MediaHtml(ISite site, IFormats formats, IStringLocalizer S)
{
    // A phone's dense screen shows half the points just as well, at a quarter of the bytes.
    private const string InText = "(min-width: 48em) 40rem, 60vw";

    public string Figure(MediaShown shown, string culture)
    {
        var item = shown.Item;
        if (!item.IsShown(site.Today) && !shown.AsKeeper) { return item.WasShown ? Missing(item, S[MediaWords.Gone(item.Kind)], culture) : ""; }
        if (item.IsGone) { return Missing(item, S[MediaWords.Gone(item.Kind)], culture); }
        if (item.Consent is { } consent && item.ShowsPersons == true && !consent.CoversLanguage(culture)) { return Missing(item, S["This picture is not shown in this language."], culture); }
        var body = item.Kind == MediaKind.Picture ? Picture(shown, culture, InText, eager: false) : Player(shown, culture);
        var note = item.IsShown(site.Today) ? "" : Quiet(S["Not yet cleared: readers do not see it."]);
        return $"<figure class=\"nmap-picture\">{body}{Caption(item, culture)}{note}</figure>";
    }

    /// <summary>The picture element alone: every size that is kept, the lightest format first.</summary>
    public string Picture(MediaShown shown, string culture, string sizes, bool eager)
    {
        var plain = Widths(shown, "image/jpeg", "image/png");
        if (plain.Count == 0) { return ""; }
        var middle = plain.LastOrDefault(r => r.Width <= 640) ?? plain[0];
        var (alt, language) = shown.Item.AltIn(culture, site.Settings.Languages);
        var lang = language == culture ? "" : $" lang=\"{language}\" dir=\"{Cultures.Direction(language)}\"";
        var image = $"<img src=\"{middle.Address}\" srcset=\"{Set(plain)}\" sizes=\"{sizes}\" width=\"{N(plain[^1].Width)}\" height=\"{N(plain[^1].Height)}\" alt=\"{E(alt)}\"{lang}{(eager ? "" : " loading=\"lazy\"")}>";
        return $"<picture>{Source(shown, "image/avif", sizes)}{Source(shown, "image/webp", sizes)}{image}</picture>";
    }

    /// <summary>The small crop of a card, which says nothing that the card's title does not say.</summary>
    public static string Card(MediaShown shown)
    {
        if (shown.Files.FirstOrDefault(r => r.Name is "card.jpg" or "card.png") is not { } plain) { return ""; }
        var avif = shown.Files.FirstOrDefault(r => r.Name == "card.avif");
        var source = avif is null ? "" : $"<source type=\"image/avif\" srcset=\"{avif.Address}\">";
        return $"<picture>{source}<img src=\"{plain.Address}\" width=\"{N(plain.Width)}\" height=\"{N(plain.Height)}\" alt=\"\" loading=\"lazy\"></picture>";
    }

    public string Caption(MediaItem item, string culture)
    {
        var (caption, language) = item.Caption.In(culture, site.Settings.Languages);
        string?[] origin = [item.Credit.Length > 0 ? item.Credit : null, Licences.Short(item.Licence)];
        var credit = string.Join(" · ", origin.OfType<string>().Select(o => $"<bdi>{E(o)}</bdi>"));
        if (caption.Length == 0 && credit.Length == 0) { return ""; }
        var words = caption.Length == 0 ? "" : $"<span lang=\"{language}\" dir=\"{Cultures.Direction(language)}\">{E(caption)}</span> ";
        return $"<figcaption>{words}{(credit.Length == 0 ? "" : $"<small>{credit}</small>")}</figcaption>";
    }

    private string Missing(MediaItem item, string words, string culture) => $"<figure class=\"nmap-picture\"><p class=\"nmap-empty\">{E(words)}</p>{Caption(item, culture)}</figure>";

    private string Player(MediaShown shown, string culture)
    {
        var (item, file) = (shown.Item, shown.Files.First(r => r.Name.StartsWith(Rendition.Source, StringComparison.Ordinal)));
        var (title, language) = item.Caption.In(culture, site.Settings.Languages);
        var html = new StringBuilder();
        var tag = item.Kind == MediaKind.Film ? "video" : "audio";
        html.Append(CultureInfo.InvariantCulture, $"<{tag} controls preload=\"none\" aria-label=\"{E(title)}\" lang=\"{language}\"><source src=\"{file.Address}\" type=\"{file.MediaType}\">");
        foreach (var subtitled in item.Kind == MediaKind.Film ? item.Subtitles.All.Keys : [])
        {
            html.Append(CultureInfo.InvariantCulture, $"<track kind=\"captions\" src=\"/media/library/{item.Id}/captions/{subtitled}.vtt\" srclang=\"{subtitled}\" label=\"{E(Cultures.Autonym(subtitled))}\"{(subtitled == culture ? " default" : "")}>");
        }
        string save = S["Download ({0}, {1})", Path.GetExtension(file.Name).TrimStart('.').ToUpperInvariant(), formats.Size(file.Length)];
        html.Append(CultureInfo.InvariantCulture, $"</{tag}><p><a class=\"govuk-link\" href=\"{file.Address}&amp;download\">{E(save)}</a></p>{Spoken(item, culture)}");
        return html.ToString();
    }

    private string Spoken(MediaItem item, string culture)
    {
        var (text, language) = item.Transcript.In(culture, site.Settings.Languages);
        if (text.Length == 0 && item.Subtitles.In(culture, site.Settings.Languages) is ({ Length: > 0 } captions, var other)) { (text, language) = (WebVtt.Words(captions), other); }
        if (text.Length == 0) { return Quiet(S["There are no captions and no text of what is said: {0}", item.WithoutWords]); }
        var paragraphs = string.Join('\n', text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{E(p)}</p>"));
        string summary = S["What is said, as text"];
        return $"<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">{E(summary)}</span></summary><div class=\"govuk-details__text\" lang=\"{language}\" dir=\"{Cultures.Direction(language)}\">{paragraphs}</div></details>";
    }

    private static string Source(MediaShown shown, string type, string sizes)
        => Widths(shown, type) is { Count: > 0 } files ? $"<source type=\"{type}\" srcset=\"{Set(files)}\" sizes=\"{sizes}\">" : "";

    private static List<RenditionMark> Widths(MediaShown shown, params string[] types)
        => [.. shown.Files.Where(r => types.Contains(r.MediaType) && char.IsAsciiDigit(r.Name[0])).OrderBy(r => r.Width)];

    private static string Set(IEnumerable<RenditionMark> files) => string.Join(", ", files.Select(r => $"{r.Address} {N(r.Width)}w"));

    private static string Quiet(string words) => $"<p class=\"nmap-meta\">{E(words)}</p>";

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
