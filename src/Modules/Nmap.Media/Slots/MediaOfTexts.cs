using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Media.Library;

namespace Nmap.Media.Slots;

/// <summary>
/// Pictures and recordings on their way between platforms. What readers may not see here stays here, and so does a picture of persons who did not
/// agree to partners; the consent itself names people and never travels.
/// </summary>
internal sealed partial class MediaOfTexts(NmapDb db, ISite site) : ITextMedia
{
    /// <summary>What travels; <paramref name="File"/> is the largest that is kept.</summary>
    private sealed record Packed(string Name, byte[] File, Texts Alt, Texts Caption, bool Decorative, Texts Transcript, Texts Subtitles, string WithoutWords, string Licence,
        string Credit, string TakenBy, DateOnly? TakenOn, string Place, bool? ShowsPersons, int FocusX, int FocusY);

    private const string Field = "media";

    public IReadOnlyList<string> Of(ContentItem item) => [.. Reference().Matches(item.Parts.ToJsonString(Json.Plain)).Select(m => m.Groups[1].Value).Distinct()];

    public async Task<byte[]?> PackAsync(string id, CancellationToken cancel)
    {
        var item = await db.Set<MediaItem>().AsNoTracking().Include(m => m.Consent).SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (item is null || !item.IsShown(site.Today) || (item.ShowsPersons == true && item.Consent?.Covers(MediaConsent.Press) != true)) { return null; }
        var kept = await db.Set<Rendition>().AsNoTracking().Where(r => r.ItemId == id).ToListAsync(cancel);
        var largest = item.Kind == MediaKind.Picture
            ? kept.Where(r => char.IsAsciiDigit(r.Name[0]) && r.MediaType is "image/jpeg" or "image/png").MaxBy(r => r.Width)
            : kept.FirstOrDefault(r => r.Name.StartsWith(Rendition.Source, StringComparison.Ordinal));
        return largest is null ? null : JsonSerializer.SerializeToUtf8Bytes(new Packed(item.Name, largest.Bytes, item.Alt, item.Caption, item.Decorative, item.Transcript, item.Subtitles,
            item.WithoutWords, item.Licence, item.Credit, item.TakenBy, item.TakenOn, item.Place, item.ShowsPersons, item.FocusX, item.FocusY), Json.Orchard);
    }

    public async Task CheckAsync(string id, byte[] packed, CancellationToken cancel)
    {
        if (id.Length != Ids.Length) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no id of a picture."), Field, id); }
        if (!await db.Set<MediaItem>().AnyAsync(m => m.Id == id, cancel)) { await OpenAsync(id, Read(packed), cancel); }
    }

    public async Task PutAsync(string id, byte[] packed, Reader by, CancellationToken cancel)
    {
        if (db.Set<MediaItem>().Local.Any(m => m.Id == id) || await db.Set<MediaItem>().AnyAsync(m => m.Id == id, cancel)) { return; }
        var read = Read(packed);
        var file = await OpenAsync(id, read, cancel);
        var item = file.As(by.PersonId, site.Today);
        (item.Alt, item.Caption, item.Decorative, item.Transcript, item.Subtitles, item.WithoutWords) = (read.Alt, read.Caption, read.Decorative, read.Transcript, read.Subtitles, read.WithoutWords);
        (item.Licence, item.Credit, item.TakenBy, item.TakenOn, item.Place, item.ShowsPersons) = (read.Licence, read.Credit, read.TakenBy, read.TakenOn, read.Place, read.ShowsPersons);
        (item.FocusX, item.FocusY) = (Math.Clamp(read.FocusX, 0, 100), Math.Clamp(read.FocusY, 0, 100));
        item.Index();
        db.Add(item);
        db.AddRange(file.Renditions);
    }

    private static async Task<MediaFile> OpenAsync(string id, Packed packed, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(packed.File);
        return await MediaFile.OpenAsync(new FormFile(bytes, 0, packed.File.Length, Field, packed.Name), id, Field, cancel);
    }

    private static Packed Read(byte[] packed)
    {
        try { return JsonSerializer.Deserialize<Packed>(packed, Json.Orchard) is { File: not null, Name: not null } read ? read : throw new JsonException("It has no file."); }
        catch (JsonException e) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” cannot be read: {1}"), Field, Field, Json.Why(e)); }
    }

    [GeneratedRegex("media:([0-9a-z]{26})")]
    private static partial Regex Reference();
}
