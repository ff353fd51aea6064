using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Localization;
using Nmap.Awareness.Press;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Media.Contracts;
using Nmap.Meetings.Contracts;

namespace Nmap.Awareness.Kit;

/// <summary>Packs the kit: fact sheet, quotes, photographs with their words, share cards and a list of what is there, in each language.</summary>
internal sealed class KitFile(KitParts parts, KitShelf shelf, IFileStore files, IPapers papers, IPageCards cards, IEnumerable<IQuoted> quoted, ISite site, IFormats formats, IStringLocalizer S)
{
    private const int Cards = 4;

    public async Task<byte[]> MakeAsync(int year, CancellationToken cancel)
    {
        var contents = await parts.LoadAsync(cancel);
        return await shelf.GetAsync($"{year}/{contents.Digest(site.Settings)}", () => PackAsync(year, contents, cancel), cancel);
    }

    private async Task<(byte[] Bytes, bool Whole)> PackAsync(int year, KitContents contents, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var whole = true;
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var language in site.Settings.Languages) { whole &= await SheetAsync(zip, year, language, contents, cancel); }
            var (kept, left) = await PhotosAsync(zip, bytes, contents.Photos, cancel);
            foreach (var language in site.Settings.Languages)
            {
                using (CultureScope.Use(language))
                {
                    if (kept.Count > 0) { Write(zip, $"{language}/captions.txt", Captions(kept, language)); }
                    Write(zip, $"{language}/README.txt", ReadMe(year, language, contents, left));
                }
            }
        }
        return (bytes.ToArray(), whole);
    }

    /// <returns>False where a PDF should be there and could not be made just now.</returns>
    private async Task<bool> SheetAsync(ZipArchive zip, int year, string language, KitContents contents, CancellationToken cancel)
    {
        using var _ = CultureScope.Use(language);
        var paper = Sheet(year, language, contents);
        Write(zip, $"{language}/fact-sheet.html", papers.Html(paper));
        if (contents.Quotes.Count > 0) { Write(zip, $"{language}/quotes.txt", Quotes(contents.Quotes, language)); }
        foreach (var (name, png) in await CardsAsync(language, contents, cancel)) { Write(zip, $"{language}/{name}", png); }
        if (!papers.CanPrint) { return true; }
        try
        {
            Write(zip, $"{language}/fact-sheet.pdf", await papers.PdfAsync(paper, cancel));
            return true;
        }
        catch (RefusedException) { return false; }
    }

    private PlainPaper Sheet(int year, string language, KitContents contents) => new(S["Fact sheet for 4 April {0}", Cultures.Code(year.ToString(System.Globalization.CultureInfo.InvariantCulture))], language)
    {
        Head = site.Settings.PlatformName.In(language, site.Settings.Languages).Text,
        Notes = [S["International Day for Mine Awareness and Assistance in Mine Action"], S["Figures as published on {0}.", formats.Date(contents.Day)]],
        Facts = [.. contents.Figures.GetValueOrDefault(language, []).Select(f => (f.Label, S["{0}. {1}. {2}. Source: {3}", f.Value, f.AsOf, f.Status, f.Source].Value))],
        Parts = [new(S["Where to find more"], [new Uri(site.PublicUrl, $"/{language}/progress").AbsoluteUri, new Uri(site.PublicUrl, $"/{language}/press").AbsoluteUri])],
    };

    private string Quotes(IReadOnlyList<PressQuote> quotes, string language) => string.Join("\n\n", quotes.Select(q =>
    {
        var function = q.Function.In(language, site.Settings.Languages).Text;
        return $"{q.Text.In(language, site.Settings.Languages).Text}\n{q.Who}{(function.Length > 0 ? ", " + function : "")}";
    }));

    private async Task<List<(string, byte[])>> CardsAsync(string language, KitContents contents, CancellationToken cancel)
    {
        var drawn = new List<(string, byte[])>();
        if (await cards.PngAsync(null, language, cancel) is { } first) { drawn.Add(("card.png", first)); }
        foreach (var figure in contents.Figures.GetValueOrDefault(language, []).OrderBy(f => f.Key != site.Settings.HeadlineFigure).Take(Cards))
        {
            foreach (var source in quoted)
            {
                if (await source.AtAsync(language, "progress/" + figure.Key, _ => null, cancel) is { } one && await cards.PngAsync(one, language, cancel) is { } png) { drawn.Add(($"card-{figure.Key}.png", png)); }
            }
        }
        return drawn;
    }

    private async Task<(List<(string Name, PressPhoto Photo)> Kept, List<PressPhoto> Left)> PhotosAsync(ZipArchive zip, MemoryStream bytes, IReadOnlyList<PressPhoto> photos, CancellationToken cancel)
    {
        var (kept, left) = (new List<(string, PressPhoto)>(), new List<PressPhoto>());
        foreach (var photo in photos)
        {
            if (await files.OpenAsync(photo.FileId, PressPhoto.OwnerOf(photo.Id), cancel) is not { } file) { continue; }
            if (bytes.Length + file.Bytes.Length > KitShelf.Largest - KitShelf.ForWords) { left.Add(photo); continue; }
            var name = $"photos/{kept.Count + 1}.{(file.File.Kind == FileKind.Png ? "png" : "jpg")}";
            Write(zip, name, file.Bytes);
            kept.Add((name, photo));
        }
        return (kept, left);
    }

    private string Captions(List<(string Name, PressPhoto Photo)> photos, string language) => string.Join("\n\n", photos.Select(p =>
        $"{p.Name}\n{p.Photo.Caption.In(language, site.Settings.Languages).Text}\n{S["What it shows: {0}", p.Photo.Description.In(language, site.Settings.Languages).Text]}\n{S["Photograph:"]} {p.Photo.Credit}"));

    private string ReadMe(int year, string language, KitContents contents, List<PressPhoto> left)
    {
        var settings = site.Settings;
        List<string> lines =
        [
            S["Press kit for 4 April {0}", Cultures.Code(year.ToString(System.Globalization.CultureInfo.InvariantCulture))], settings.PlatformName.In(language, settings.Languages).Text, "",
            S["Made on {0}. The figures are those published on that day; each names its own day and its source.", formats.Date(contents.Day)],
            S["Sources of the figures: {0}", string.Join("; ", contents.Figures.GetValueOrDefault(language, []).Select(f => f.Source).Distinct())], "",
            S["fact-sheet: to read and to print. card: pictures for social media. photos: print the caption and the credit with the picture."],
        ];
        if (contents.Quotes.Count > 0) { lines.Add(S["quotes: the people agreed to be quoted with these words. Do not change them."]); }
        if (left.Count > 0) { lines.Add(S["Left out, because the kit would be larger than 25 MB: {0}", string.Join("; ", left.Select(p => p.Caption.In(language, settings.Languages).Text))]); }
        lines.Add(new Uri(site.PublicUrl, PressKit.AddressOf(language, year)).AbsoluteUri);
        if (settings.ContactEmail is { Length: > 0 } contact) { lines.Add(contact); }
        return string.Join("\n", lines);
    }

    private static void Write(ZipArchive zip, string name, string text) => Write(zip, name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var target = zip.CreateEntry(name, name.EndsWith('g') ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
        target.Write(bytes);
    }
}
