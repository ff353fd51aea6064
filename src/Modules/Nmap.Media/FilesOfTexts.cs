using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>Files that travel with their texts in packages: checked and cleaned on arrival like any other.</summary>
internal sealed class FilesOfTexts(NmapDb db, ISite site) : ITextFiles
{
    private static readonly FileRules All = new(Enum.GetValues<FileKind>(), 10 * 1024 * 1024, "TargetPath");

    private static readonly Dictionary<string, FileKind> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = FileKind.Pdf, [".docx"] = FileKind.Docx, [".png"] = FileKind.Png, [".jpg"] = FileKind.Jpeg, [".jpeg"] = FileKind.Jpeg, [".webm"] = FileKind.Webm,
        [".m4a"] = FileKind.M4a, [".mp4"] = FileKind.M4a, [".ogg"] = FileKind.Ogg, [".mp3"] = FileKind.Mp3, [".wav"] = FileKind.Wav,
    };

    public IReadOnlyList<TextFile> Of(ContentItem item) => [.. AttachFiles.Of(item).Select(f => new TextFile(f.Id, f.Name))];

    public Task<byte[]?> OpenAsync(ContentItem item, string id, CancellationToken cancel)
        => db.Set<StoredFile>().AsNoTracking().Where(f => f.Id == id && f.Owner == AttachFiles.OwnerOf(item.ContentItemId)).Select(f => f.Bytes).SingleOrDefaultAsync(cancel);

    public async Task PutAsync(ContentItem item, TextFile file, byte[] bytes, CancellationToken cancel)
    {
        if (await db.Set<StoredFile>().AnyAsync(f => f.Id == file.Id, cancel)) { return; }
        var (kind, clean) = FileStore.Clean(bytes, All);
        db.Add(new StoredFile
        {
            Id = file.Id, Owner = AttachFiles.OwnerOf(item.ContentItemId), Name = FileStore.Shown(file.Name), Kind = kind, Bytes = clean, Length = clean.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(clean)), KeptOn = site.Today,
        });
    }

    public void Check(string name, byte[] bytes)
    {
        if (name.Length > 0 && !Endings.ContainsKey(Path.GetExtension(name))) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” ends in no kind of file that is taken here."), "TargetPath", name); }
        var (kind, _) = FileStore.Clean(bytes, All);
        if (name.Length > 0 && Endings[Path.GetExtension(name)] != kind) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” holds another kind of file than its name says."), "TargetPath", name); }
    }

    public TextFile Name(ContentItem item, string path, byte[] bytes)
    {
        var (kind, clean) = FileStore.Clean(bytes, All);
        var file = new AttachedFile(Ids.From($"{item.ContentItemId}/{path}/{Convert.ToHexStringLower(SHA256.HashData(bytes))}"), FileStore.Shown(path), kind, clean.Length);
        var attached = AttachFiles.Of(item);
        if (attached.All(f => f.Id != file.Id)) { item.Put(new FilesPart([.. attached, file])); }
        if (item.As<HtmlBodyPart>() is { } body) { item.Put(body with { Html = body.Html.Replace("/media/" + path, file.Address(item.ContentItemId), StringComparison.Ordinal) }); }
        return new(file.Id, file.Name);
    }
}
