using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Sharing.Api;

/// <summary>Reads what was sent, and says what is wrong with it.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<JsonObject> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasJsonContentType()) { throw new BadHttpRequestException("Send JSON, with Content-Type: application/json.", StatusCodes.Status415UnsupportedMediaType); }
        var node = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: cancel);
        return node as JsonObject ?? throw new BadHttpRequestException("Send one JSON object.");
    }

    /// <summary>The same, where a body may be left out.</summary>
    public static async Task<JsonObject> ReadOptionalAsync(HttpRequest request, CancellationToken cancel)
        => request.ContentLength is 0 || (request.ContentLength is null && request.ContentType is null) ? [] : await ReadAsync(request, cancel);

    /// <summary>The text somebody sent; parts that the type does not have are named, not dropped.</summary>
    public static ContentDraft Draft(JsonObject json, ContentType type, string? culture = null, string? set = null)
    {
        var draft = Envelope.ReadDraft(json, type.Name, culture, set);
        var known = type.Parts.Concat(type.NeutralParts).Append(type.Name).Concat(type.Fields.Select(f => f.Part)).ToHashSet();
        if (draft.Parts.FirstOrDefault(p => !known.Contains(p.Key)) is { Key: { } stranger })
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} has no part “{1}”. Its parts are {2}."), stranger, type.Name, stranger, string.Join(", ", known));
        }
        // Ids of blocks are given here, once for life.
        foreach (var (_, part) in draft.Parts) { (part as JsonObject)?.Remove("Segments"); }
        return draft;
    }
}
