using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Sharing.Api;

/// <summary>Reads what was sent, and says what is wrong with it.</summary>
internal static class JsonBody
{
    private static readonly Type[] Common = [typeof(TitlePart), typeof(SummaryPart), typeof(HtmlBodyPart), typeof(SlugPart)];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<JsonObject> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasJsonContentType()) { throw new BadHttpRequestException("Send JSON, with Content-Type: application/json.", StatusCodes.Status415UnsupportedMediaType); }
        var node = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: cancel);
        return node as JsonObject ?? throw new BadHttpRequestException("Send one JSON object.");
    }

    /// <summary>The same, where a body may be left out.</summary>
    public static async Task<JsonObject> ReadOptionalAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && request.ContentType is null)) { return []; }
        request.EnableBuffering();
        var empty = await request.Body.ReadAsync(new byte[1], cancel) == 0;
        request.Body.Position = 0;
        return empty ? [] : await ReadAsync(request, cancel);
    }

    /// <summary>The text somebody sent, its names in any case; parts that the type does not have are named, not dropped.</summary>
    public static ContentDraft Draft(JsonObject json, ContentType type, string? culture = null, string? set = null)
    {
        var draft = Envelope.ReadDraft(json, type.Name, culture, set);
        var known = type.Parts.Concat(type.NeutralParts).Append(type.Name).Concat(type.Fields.Select(f => f.Part)).Distinct().ToList();
        var parts = new JsonObject();
        foreach (var (name, part) in draft.Parts)
        {
            var canonical = known.Find(k => k.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} has no part “{1}”. Its parts are {2}."), name, type.Name, name, string.Join(", ", known));
            parts[canonical] = Named((JsonObject)part!, Members(canonical, type));
        }
        return draft with { Parts = parts };
    }

    /// <summary>The part with its members as this platform writes them. Ids of blocks are given here, once for life, and are not taken from outside.</summary>
    private static JsonObject Named(JsonObject part, List<string> members)
    {
        var named = new JsonObject();
        foreach (var (name, value) in part)
        {
            var canonical = members.Find(m => m.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
            if (canonical != nameof(HtmlBodyPart.Segments)) { named[canonical] = value?.DeepClone(); }
        }
        return named;
    }

    private static List<string> Members(string part, ContentType type)
    {
        var clr = part == type.Name ? type.OwnPart : Common.FirstOrDefault(c => c.Name == part);
        return [.. (clr?.GetProperties() ?? []).Select(p => p.Name), .. type.Fields.Where(f => f.Part == part).Select(f => f.Name)];
    }
}
