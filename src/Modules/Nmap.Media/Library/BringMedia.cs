using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Media.Library;

/// <summary>Puts files into the library: all that were brought at once, or none of them.</summary>
internal sealed class BringMedia(NmapDb db, ISite site, IStringLocalizer S)
{
    public const int MostAtOnce = 10;
    public const long LargestRequest = 110L * 1024 * 1024;

    public async Task<IReadOnlyList<MediaItem>> RunAsync(IReadOnlyList<IFormFile> files, Described words, string field, Reader by, CancellationToken cancel, string? id = null)
    {
        if (!by.Can(Permissions.Keep)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not bring pictures and recordings.")); }
        if (files.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose at least one file."), field); }
        if (files.Count > MostAtOnce) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose at most 10 files at once."), field); }
        var brought = new List<(MediaItem Item, IReadOnlyList<Rendition> Renditions)>();
        foreach (var file in files) { brought.Add(await OneAsync(file, files.Count > 1, id ?? Ids.New(), words, field, by, cancel)); }
        await KeepAsync(brought, field, by, cancel);
        return [.. brought.Select(b => b.Item)];
    }

    private async Task<(MediaItem, IReadOnlyList<Rendition>)> OneAsync(IFormFile file, bool oneOfSeveral, string id, Described words, string field, Reader by, CancellationToken cancel)
    {
        try
        {
            var item = await MediaFile.OpenAsync(file, id, field, cancel);
            var (media, renditions) = (item.As(by.PersonId, site.Today), item.Renditions);
            words.PutOrigin(media);
            media.Index();
            return (media, renditions);
        }
        // Which of them it was; the sentence alone would not say.
        catch (RefusedException refused) when (oneOfSeveral)
        {
            throw new RefusedException(refused.Kind, Phrase.Of("{0}: {1} Nothing was stored."), field, file.FileName, refused.In(S));
        }
    }

    private async Task KeepAsync(List<(MediaItem Item, IReadOnlyList<Rendition> Renditions)> brought, string field, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await CheckRoomAsync(brought.Sum(b => b.Item.Bytes), field, cancel);
        foreach (var (item, renditions) in brought)
        {
            db.Add(item);
            db.AddRange(renditions);
        }
        await db.CommitAsync([.. brought.Select(b => new Act("Media.Brought", "Media", b.Item.Id, by))], cancel);
    }

    private async Task CheckRoomAsync(long more, string field, CancellationToken cancel)
    {
        const long megabyte = 1024 * 1024;
        var used = await db.Set<MediaItem>().SumAsync(i => i.Bytes, cancel);
        if (used + more <= site.Settings.MediaMegabytes * megabyte) { return; }
        throw new RefusedException(Refusal.Invalid, Phrase.Of("The library is full: {0} of {1} MB are used. Remove what no text uses, or ask the administrator for more room."), field,
            used / megabyte, site.Settings.MediaMegabytes);
    }
}
