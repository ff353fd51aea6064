using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Cleaning;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>The one way in and out of the files' table.</summary>
internal sealed class FileStore(NmapDb db, ISite site) : IFileStore
{
    private const int LongestName = 120;

    public async Task<KeptFile> KeepAsync(IFormFile file, FileRules rules, string owner, CancellationToken cancel, string? name = null)
        => Keep(name ?? file.FileName, await BytesAsync(file, rules, cancel), rules, owner);

    public KeptFile Keep(string name, byte[] bytes, FileRules rules, string owner)
    {
        var (kind, clean) = Clean(bytes, rules);
        var stored = new StoredFile { Owner = owner, Name = Shown(name), Kind = kind, Bytes = clean, Length = clean.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(clean)), KeptOn = site.Today };
        db.Add(stored);
        return stored.Described;
    }

    public async Task<byte[]> CleanAsync(IFormFile file, FileRules rules, CancellationToken cancel) => Clean(await BytesAsync(file, rules, cancel), rules).Bytes;

    private static async Task<byte[]> BytesAsync(IFormFile file, FileRules rules, CancellationToken cancel)
    {
        if (file.Length > rules.Largest) { throw TooLarge(rules); }
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    internal static (FileKind Kind, byte[] Bytes) Clean(byte[] bytes, FileRules rules)
    {
        if (bytes.Length > rules.Largest) { throw TooLarge(rules); }
        if (Signatures.Of(bytes) is not { } kind || !rules.Kinds.Contains(kind)) { throw new RefusedException(Refusal.Invalid, KindWords.Wanted(rules.Kinds), rules.Field); }
        var clean = kind switch
        {
            FileKind.Docx => WordCleaner.Clean(bytes, rules.Field),
            FileKind.Png or FileKind.Jpeg => PictureCleaner.Draw(bytes, kind, rules.Field),
            FileKind.Webm or FileKind.M4a or FileKind.Ogg or FileKind.Mp3 or FileKind.Wav => SoundCleaner.Clean(bytes, kind, rules.Field),
            FileKind.Pdf => PdfCheck.Passed(bytes, rules.Field),
            _ => bytes,
        };
        return (kind, clean);
    }

    public async Task<ILookup<string, KeptFile>> OfAsync(IReadOnlyCollection<string> owners, CancellationToken cancel)
        => (await db.Set<StoredFile>().AsNoTracking().Where(f => owners.Contains(f.Owner)).OrderBy(f => f.KeptOn).ThenBy(f => f.Id)
            .Select(f => new { f.Owner, File = new KeptFile(f.Id, f.Name, f.Kind, f.Length, f.Sha256) }).ToListAsync(cancel)).ToLookup(f => f.Owner, f => f.File);

    public async Task<OpenedFile?> OpenAsync(string id, string owner, CancellationToken cancel)
        => await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.Owner == owner, cancel) is { } stored ? new(stored.Described, stored.Bytes) : null;

    public async Task RemoveAsync(string id, string owner, CancellationToken cancel)
    {
        if (await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id && f.Owner == owner, cancel) is { } stored) { db.Remove(stored); }
    }

    /// <summary>A name is for people: no folders, no control or direction characters, not longer than a line.</summary>
    internal static string Shown(string name)
    {
        var last = new string([.. name.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format && c is not ('"' or '<' or '>'))]).Trim();
        return last.Length <= LongestName ? last : string.Concat(last.AsSpan(0, LongestName - 10), last.AsSpan(last.Length - 10));
    }

    private static RefusedException TooLarge(FileRules rules)
        => new(Refusal.Invalid, Phrase.Of("The file is larger than {0} MB. Make it smaller and choose it again."), rules.Field, rules.Largest / (1024 * 1024));
}
