using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>Adds a document to a text, or takes one off; like any change of wording it makes a draft that is approved again.</summary>
internal sealed class AttachFiles(IFileStore files, ContentStore store, ISite site)
{
    private const int Most = 20;

    public static IReadOnlyList<AttachedFile> Of(ContentItem item) => item.As<FilesPart>()?.Files ?? [];

    public static string OwnerOf(string itemId) => "content/" + itemId;

    public async Task AddAsync(ContentItem item, IFormFile? file, DocumentLanguage language, long? revision, Reader by, CancellationToken cancel)
    {
        if (file is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a PDF or a Word document (.docx)."), "Upload"); }
        if (Of(item).Count >= Most) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A text has at most 20 files. Remove one first."), "Upload"); }
        language.Check(item, site.Settings.Languages);
        var kept = await files.KeepAsync(file, FileRules.Documents("Upload"), OwnerOf(item.ContentItemId), cancel);
        await SaveAsync(item, [.. Of(item), new(kept.Id, kept.Name, kept.Kind, kept.Length) { Culture = language.Culture, VersionOf = language.VersionOf }], revision, by, cancel);
    }

    /// <summary>Off the new wording; earlier versions keep it, so that what was once published can be shown again.</summary>
    public Task TakeOffAsync(ContentItem item, string fileId, long? revision, Reader by, CancellationToken cancel)
        => SaveAsync(item, [.. Of(item).Where(f => f.Id != fileId)], revision, by, cancel);

    private Task SaveAsync(ContentItem item, IReadOnlyList<AttachedFile> attached, long? revision, Reader by, CancellationToken cancel)
        => store.SaveAsync(item.ContentItemId, new()
        {
            ContentType = item.ContentType,
            Culture = item.Culture,
            Parts = new JsonObject { [nameof(FilesPart)] = JsonSerializer.SerializeToNode(new FilesPart(attached), Json.Orchard) },
        }, revision, by, cancel);
}
