using System.Globalization;
using System.Security.Cryptography;
using NetVips;
using Nmap.Cms;
using Nmap.Media.Contracts;

namespace Nmap.Media.Cleaning;

/// <summary>
/// Draws a picture anew in every size and format that pages ask for; what was brought is not kept. One picture at a time, so that
/// a large one leaves memory for everything else.
/// </summary>
internal static class Darkroom
{
    public const int MostPixels = 50_000_000;
    private const int Widest = 1280, Highest = 1920, Half = 640, Quarter = 320;
    private static readonly (int Width, int Height) CardSize = (480, 320), ShareSize = (1200, 630);
    private static readonly SemaphoreSlim Door = new(1);

    // Formats that are programs or rarely read are not even tried; one thread leaves the others to readers; and nothing of one picture stays in memory for the next.
    static Darkroom() => (NetVips.NetVips.BlockUntrusted, NetVips.NetVips.Concurrency, Cache.Max) = (true, 1, 0);

    public static async Task<Developed> DevelopAsync(string itemId, Stream file, string field, CancellationToken cancel)
    {
        await Door.WaitAsync(cancel);
        try { return await Task.Run(() => Develop(itemId, file, field), cancel); }
        finally { Door.Release(); }
    }

    /// <summary>The crops once more, around another point.</summary>
    public static IReadOnlyList<Rendition> Crops(string itemId, byte[] largest, int focusX, int focusY)
    {
        using var whole = Image.NewFromBuffer(largest);
        return [.. Crops(itemId, whole, focusX, focusY)];
    }

    private static Developed Develop(string itemId, Stream file, string field)
    {
        try
        {
            using var whole = Reduced(file, field);
            var sizes = new[] { whole.Width, Half, Quarter }.Where(w => w <= whole.Width).Distinct();
            return new(whole.Width, whole.Height, [.. sizes.SelectMany(w => Sized(itemId, whole, w)), .. Crops(itemId, whole, 50, 50)]);
        }
        catch (VipsException)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is damaged and cannot be opened. Save it again and choose the new one."), field);
        }
    }

    /// <summary>Upright, in the colours of screens, as large as the largest page needs; the rest of the file is never unpacked whole.</summary>
    private static Image Reduced(Stream file, string field)
    {
        file.Position = 0;
        using (var head = Image.NewFromStream(file, access: Enums.Access.Sequential))
        {
            if ((long)head.Width * head.Height > MostPixels)
            {
                throw new RefusedException(Refusal.Invalid, Phrase.Of("The picture has more than 50 million points. Make it smaller and choose it again."), field);
            }
        }
        file.Position = 0;
        using var small = Image.ThumbnailStream(file, Widest, height: Highest, size: Enums.Size.Down, outputProfile: "srgb", failOn: Enums.FailOn.Error);
        return small.CopyMemory();
    }

    private static IEnumerable<Rendition> Sized(string itemId, Image whole, int width)
    {
        using var sized = width == whole.Width ? whole.Copy() : Smaller(whole, width);
        var name = width.ToString(CultureInfo.InvariantCulture);
        return [Avif(itemId, name, sized), Webp(itemId, name, sized), Plain(itemId, name, sized)];
    }

    private static Image Smaller(Image whole, int width)
    {
        using var sized = whole.ThumbnailImage(width, height: whole.Height, size: Enums.Size.Down);
        return sized.CopyMemory();
    }

    private static IEnumerable<Rendition> Crops(string itemId, Image whole, int focusX, int focusY)
    {
        using var card = Cropped(whole, CardSize, focusX, focusY);
        yield return Avif(itemId, "card", card);
        yield return Plain(itemId, "card", card);
        using var share = Cropped(whole, ShareSize, focusX, focusY);
        using var opaque = share.HasAlpha() ? share.Flatten(background: [255]) : share.Copy();
        yield return Plain(itemId, "share", opaque);
    }

    private static Image Cropped(Image whole, (int Width, int Height) size, int focusX, int focusY)
    {
        using var scaled = whole.Resize(Math.Max((size.Width + 0.5) / whole.Width, (size.Height + 0.5) / whole.Height));
        var left = Math.Clamp(scaled.Width * focusX / 100 - size.Width / 2, 0, scaled.Width - size.Width);
        var top = Math.Clamp(scaled.Height * focusY / 100 - size.Height / 2, 0, scaled.Height - size.Height);
        using var cropped = scaled.Crop(left, top, size.Width, size.Height);
        return cropped.CopyMemory();
    }

    // The least effort: twice the work saves a twentieth of the bytes.
    private static Rendition Avif(string itemId, string name, Image image)
        => Made(itemId, name + ".avif", "image/avif", image, image.HeifsaveBuffer(q: 45, compression: Enums.ForeignHeifCompression.Av1, effort: 1, keep: Enums.ForeignKeep.None));

    private static Rendition Webp(string itemId, string name, Image image)
        => Made(itemId, name + ".webp", "image/webp", image, image.WebpsaveBuffer(q: 66, effort: 2, keep: Enums.ForeignKeep.None));

    /// <summary>What every browser shows: PNG where something shines through, else JPEG.</summary>
    private static Rendition Plain(string itemId, string name, Image image) => image.HasAlpha()
        ? Made(itemId, name + ".png", "image/png", image, image.PngsaveBuffer(palette: true, q: 90, keep: Enums.ForeignKeep.None))
        : Made(itemId, name + ".jpg", "image/jpeg", image, image.JpegsaveBuffer(q: 72, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None));

    private static Rendition Made(string itemId, string name, string mediaType, Image image, byte[] bytes) => new()
    {
        ItemId = itemId,
        Name = name,
        MediaType = mediaType,
        Width = image.Width,
        Height = image.Height,
        Length = bytes.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        Bytes = bytes,
    };
}

/// <param name="Width">Of the largest, in points.</param>
internal sealed record Developed(int Width, int Height, IReadOnlyList<Rendition> Renditions);
