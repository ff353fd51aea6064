using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NetVips;

namespace Nmap.Benchmarks;

/// <summary>
/// A picture of 40 megapixels is brought through the library's own form: how long until every size is there, and how much memory the program takes at most.
/// Then what a page with a picture weighs, as a phone and as a desk load it. With <c>NMAP_MEMORY_GROUP</c>, the folder of a control group with a limit,
/// the program works within that limit or is ended by the kernel.
/// </summary>
internal static partial class PictureBenchmark
{
    private const int Width = 7304, Height = 5478, Times = 5;
    private static readonly TimeSpan s_untilHeard = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(string published)
    {
        var photo = Photo();
        // Started anew: making the country draws pictures too, and leaves its memory behind. What was told meanwhile is heard first.
        await using var made = await Platform.StartAsync(published, 5335, cached: true);
        await Task.Delay(s_untilHeard);
        await using var platform = await made.AgainAsync(published, 5336, Environment.GetEnvironmentVariable("NMAP_MEMORY_GROUP"));
        using var client = await NotesBenchmark.SecretariatAsync(platform);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"picture: {Width * (long)Height / 1e6:F1} megapixels, {photo.Length / 1048576.0:F1} MB JPEG; memory before {platform.ResidentMegabytes()} MB"));
        for (var i = 1; i <= Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await BringAsync(client, photo);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the {i}. time: ready after {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, at most {platform.PeakMegabytes()} MB"));
        }
        await WeighAsync(platform, "/en/news/schoolchildren-risk-education-day");
    }

    /// <summary>HTML, sheet and the pictures that a browser takes: the smallest that fills the text's width.</summary>
    private static async Task WeighAsync(Platform platform, string path)
    {
        var (_, html) = await platform.AnswerAsync(path);
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.All });
        var page = await client.GetStringAsync(new Uri(platform.Address + path));
        var (_, sheet) = await platform.AnswerAsync(Sheet().Match(page).Groups[1].Value);
        foreach (var (who, width) in new[] { ("a phone (360 px)", 320), ("a desk (1280 px)", 640) })
        {
            var pictures = 0;
            foreach (Match picture in Avif().Matches(page)) { pictures += (await client.GetByteArrayAsync(new Uri(platform.Address + Regex.Match(picture.Groups[1].Value, $@"(\S+/{width}\.avif\S*) ").Groups[1].Value))).Length; }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} on {who}: HTML {html.Length / 1024.0:F1} KB, sheet {sheet.Length / 1024.0:F1} KB, {Avif().Count(page)} pictures {pictures / 1024.0:F1} KB, together {(html.Length + sheet.Length + pictures) / 1024.0:F1} KB"));
        }
    }

    private static async Task BringAsync(HttpClient client, byte[] bytes)
    {
        var html = await client.GetStringAsync(new Uri("/workspace/media/new", UriKind.Relative));
        using var form = new MultipartFormDataContent { { new StringContent(Token().Match(html).Groups[1].Value), "__RequestVerificationToken" }, { new StringContent("no"), "ShowsPersons" }, { new ByteArrayContent(bytes), "Files", "photo.jpg" } };
        using var answer = await client.PostAsync(new Uri("/workspace/media/new", UriKind.Relative), form);
        if ((int)answer.StatusCode != 302) { throw new InvalidOperationException($"The picture was not taken: {(int)answer.StatusCode}."); }
    }

    /// <summary>Soft shapes, fine grain and noise: harder to pack than most photographs.</summary>
    private static byte[] Photo()
    {
        using var coarse = Image.Perlin(Width / 4, Height / 4, cellSize: 64).Linear([100.0], [128.0]);
        using var fine = Image.Perlin(Width / 4, Height / 4, cellSize: 9).Linear([60.0], [128.0]);
        using var noise = Image.Gaussnoise(Width / 4, Height / 4, sigma: 12, mean: 0);
        using var colours = (coarse + noise).Bandjoin(fine + noise, coarse * 0.5 + fine * 0.5).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var large = colours.Resize(4).Cast(Enums.BandFormat.Uchar);
        return large.JpegsaveBuffer(q: 90);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(/[^\"]*app[^\"]*\\.css[^\"]*)\"")]
    private static partial Regex Sheet();

    [GeneratedRegex("<source type=\"image/avif\" srcset=\"([^\"]+w)\"")]
    private static partial Regex Avif();
}
