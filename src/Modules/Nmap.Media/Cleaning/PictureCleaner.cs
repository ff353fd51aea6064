using NetVips;
using Nmap.Cms;
using Nmap.Media.Contracts;

namespace Nmap.Media.Cleaning;

/// <summary>Draws a picture anew: what comes out has pixels and nothing else.</summary>
internal static class PictureCleaner
{
    private const int Side = 1024;
    private const long MostPixels = 50_000_000;

    // Formats that are programs or rarely read are not even tried.
    static PictureCleaner() => NetVips.NetVips.BlockUntrusted = true;

    public static byte[] Draw(byte[] bytes, FileKind kind, string field)
    {
        try
        {
            using (var head = Image.NewFromBuffer(bytes))
            {
                if ((long)head.Width * head.Height > MostPixels)
                {
                    throw new RefusedException(Refusal.Invalid, Phrase.Of("The picture has more than 50 million points. Make it smaller and choose it again."), field);
                }
            }
            using var picture = Image.ThumbnailBuffer(bytes, Side, height: Side, size: Enums.Size.Down);
            return kind == FileKind.Png ? picture.PngsaveBuffer(keep: Enums.ForeignKeep.None) : picture.JpegsaveBuffer(q: 85, keep: Enums.ForeignKeep.None);
        }
        catch (VipsException)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is damaged and cannot be opened. Save it again and choose the new one."), field);
        }
    }
}
