using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Sharing.Cards;

/// <summary>The card of a page: what can be quoted there, or the platform itself.</summary>
internal sealed class DrawnCards(CardShelf shelf, ISite site, IFormats formats, IStringLocalizer S) : IPageCards
{
    private const int LongestTitle = 220;

    public PageCard? Of(Quotable? quoted, string culture)
    {
        if (!Fonts.Write(culture) || (quoted is not null && !Fonts.Write(quoted.Culture))) { return null; }
        var words = Words(quoted, culture);
        var address = quoted is null ? $"/{culture}/card.png?" : quoted.Address + ".png" + (quoted.Query.Length > 0 ? quoted.Query + "&" : "?");
        return new($"{address}v={words.Digest[..8]}", words.Spoken);
    }

    /// <returns>Null when this machine cannot write the language.</returns>
    public async Task<DrawnCard?> DrawAsync(Quotable? quoted, string culture, CancellationToken cancel)
        => Of(quoted, culture) is null ? null : await shelf.DrawAsync(Words(quoted, culture), cancel);

    public async Task<byte[]?> PngAsync(Quotable? quoted, string culture, CancellationToken cancel) => (await DrawAsync(quoted, culture, cancel))?.Png;

    private CardWords Words(Quotable? quoted, string culture)
    {
        var settings = site.Settings;
        string Name(Texts texts) => texts.In(culture, settings.Languages).Text;
        var platform = Name(settings.PlatformName);
        if (quoted is null) { return new(culture, Name(settings.Country), null, platform, Name(settings.Tagline), Name(settings.Authority)); }
        var title = quoted.Title.Length <= LongestTitle ? quoted.Title : quoted.Title[..quoted.Title.LastIndexOf(' ', LongestTitle)] + " …";
        return new(quoted.Culture, quoted.Value is null ? S["{0}, {1}", quoted.Kind, formats.Date(quoted.IssuedOn)] : quoted.Kind, quoted.Value?.Number, title, quoted.Value?.Below ?? "", platform);
    }
}
