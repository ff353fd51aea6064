using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Media.Cleaning;
using Nmap.Media.Contracts;

namespace Nmap.Media.Library;

/// <summary>A file on its way into the library: known by its content, cleaned, in every form that pages ask for.</summary>
internal sealed record MediaFile(string Id, MediaKind Kind, string Name, int Width, int Height, IReadOnlyList<Rendition> Renditions)
{
    private const int LargestPicture = 25 * 1024 * 1024, LargestRecording = 25 * 1024 * 1024, HeadLength = 4096;

    public MediaItem As(string? broughtBy, DateOnly today) => new()
    {
        Id = Id,
        Kind = Kind,
        Name = Name,
        Width = Width,
        Height = Height,
        Bytes = Renditions.Sum(r => (long)r.Length),
        BroughtBy = broughtBy,
        BroughtOn = today,
    };

    /// <exception cref="RefusedException">It is empty, too large, of another kind, damaged, or two things at once.</exception>
    public static async Task<MediaFile> OpenAsync(IFormFile file, string id, string field, CancellationToken cancel)
    {
        if (file.Length == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is empty. Choose another one."), field); }
        if (file.Length > Math.Max(LargestPicture, LargestRecording)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is larger than {0} MB. Make it smaller and choose it again."), field, LargestPicture / (1024 * 1024)); }
        var name = FileStore.Shown(file.FileName);
        await using var stream = file.OpenReadStream();
        var head = new byte[Math.Min(HeadLength, file.Length)];
        await stream.ReadExactlyAsync(head, cancel);
        if (Recording(head) is not { } kind) { return await PictureAsync(id, name, stream, head, field, cancel); }
        stream.Position = 0;
        var bytes = new byte[file.Length];
        await stream.ReadExactlyAsync(bytes, cancel);
        return Recorded(id, name, bytes, kind, field);
    }

    private static async Task<MediaFile> PictureAsync(string id, string name, Stream file, byte[] head, string field, CancellationToken cancel)
    {
        PictureCheck.Pass(file, head, name, field);
        var developed = await Darkroom.DevelopAsync(id, file, field, cancel);
        return new(id, MediaKind.Picture, name, developed.Width, developed.Height, developed.Renditions);
    }

    // A HEIC picture comes in the same boxes as a film.
    private static FileKind? Recording(byte[] bytes)
        => Signatures.Of(bytes) is FileKind.Mp3 or FileKind.M4a or FileKind.Ogg or FileKind.Wav or FileKind.Webm && !PictureCheck.IsHeic(bytes) ? Signatures.Of(bytes) : null;

    private static MediaFile Recorded(string id, string name, byte[] bytes, FileKind kind, string field)
    {
        if (Polyglots.HoldsArchive(bytes)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file holds something else beside the recording. Save it again and choose the new one."), field); }
        var (clean, isFilm) = SoundCleaner.CleanRecording(bytes, kind, field);
        var (ending, type) = Form(kind, isFilm);
        var rendition = new Rendition { ItemId = id, Name = $"{Rendition.Source}.{ending}", MediaType = type, Length = clean.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(clean)), Bytes = clean };
        return new(id, isFilm ? MediaKind.Film : MediaKind.Sound, name, 0, 0, [rendition]);
    }

    private static (string Ending, string MediaType) Form(FileKind kind, bool isFilm) => (kind, isFilm) switch
    {
        (FileKind.M4a, true) => ("mp4", "video/mp4"),
        (FileKind.M4a, false) => ("m4a", "audio/mp4"),
        (FileKind.Webm, true) => ("webm", "video/webm"),
        (FileKind.Webm, false) => ("webm", "audio/webm"),
        (FileKind.Ogg, _) => ("ogg", "audio/ogg"),
        (FileKind.Mp3, _) => ("mp3", "audio/mpeg"),
        _ => ("wav", "audio/wav"),
    };
}
