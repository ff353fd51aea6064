using Microsoft.AspNetCore.Http;
using Nmap.Cms;

namespace Nmap.Media.Contracts;

/// <summary>
/// Files kept in the database, so that backups, both databases and several nodes need nothing more. A file has no reader of its own: whoever
/// keeps its id decides who may open it, and says what it is for.
/// </summary>
public interface IFileStore
{
    /// <summary>Checks a file by its content, cleans it, and adds it to the caller's next commit.</summary>
    /// <param name="owner">What it is kept for, such as <c>content/ID</c>; only who asks with the same words gets it back.</param>
    /// <param name="name">In place of the name it came with, where that may tell whose it is.</param>
    /// <exception cref="RefusedException">It is too large, of another kind, broken, or holds programs.</exception>
    Task<KeptFile> KeepAsync(IFormFile file, FileRules rules, string owner, CancellationToken cancel, string? name = null);

    /// <summary>The same for bytes that did not come by a form.</summary>
    /// <exception cref="RefusedException">As above.</exception>
    KeptFile Keep(string name, byte[] bytes, FileRules rules, string owner);

    /// <summary>The same check and cleaning for a file that is only read and not kept.</summary>
    /// <returns>The cleaned bytes.</returns>
    /// <exception cref="RefusedException">As above.</exception>
    Task<byte[]> CleanAsync(IFormFile file, FileRules rules, CancellationToken cancel);

    /// <summary>The files kept for these owners, without their bytes, oldest first.</summary>
    Task<ILookup<string, KeptFile>> OfAsync(IReadOnlyCollection<string> owners, CancellationToken cancel);

    /// <summary>A file with its bytes; null where there is none, or it is kept for something else.</summary>
    Task<OpenedFile?> OpenAsync(string id, string owner, CancellationToken cancel);

    /// <summary>Takes a file away with the caller's next commit; nothing happens where there is none.</summary>
    Task RemoveAsync(string id, string owner, CancellationToken cancel);
}

/// <summary>What a form takes.</summary>
/// <param name="Largest">In bytes, before cleaning.</param>
/// <param name="Field">The form's field, for messages.</param>
public sealed record FileRules(IReadOnlyCollection<FileKind> Kinds, int Largest, string Field)
{
    /// <summary>PDF and Word, at most 10 MB.</summary>
    public static FileRules Documents(string field) => new([FileKind.Pdf, FileKind.Docx], 10 * 1024 * 1024, field);

    /// <summary>Sound in the usual formats, at most 5 MB: some five minutes on a phone.</summary>
    public static FileRules Recordings(string field) => new([FileKind.Webm, FileKind.M4a, FileKind.Ogg, FileKind.Mp3, FileKind.Wav], 5 * 1024 * 1024, field);

    /// <summary>PNG and JPEG, at most 4 MB.</summary>
    public static FileRules Pictures(string field) => new([FileKind.Png, FileKind.Jpeg], 4 * 1024 * 1024, field);
}

/// <param name="Name">As it came, without folders; for people, never for a path.</param>
/// <param name="Length">In bytes, after cleaning.</param>
/// <param name="Sha256">Of the cleaned bytes, in lower-case hexadecimal digits.</param>
public sealed record KeptFile(string Id, string Name, FileKind Kind, int Length, string Sha256)
{
    public string MediaType => Kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Webp => "image/webp",
        FileKind.Avif => "image/avif",
        FileKind.Webm => "audio/webm",
        FileKind.M4a => "audio/mp4",
        FileKind.Ogg => "audio/ogg",
        FileKind.Mp3 => "audio/mpeg",
        FileKind.Wav => "audio/wav",
        _ => "application/octet-stream",
    };
}

public sealed record OpenedFile(KeptFile File, byte[] Bytes);
