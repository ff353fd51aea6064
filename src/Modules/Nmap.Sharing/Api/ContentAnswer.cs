using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Sharing.Api;

/// <summary>Answers of the content API with their ETags.</summary>
internal static class ContentAnswer
{
    /// <summary>The envelope this reader gets: no person's id for strangers, nor where nobody is to be named.</summary>
    public static JsonObject Shown(ContentItem item, Reader reader)
    {
        var mine = item.Author is not null && item.Author == reader.PersonId;
        var named = mine || (reader.IsMember && item.Audience.Kind != AudienceKind.ChathamHouse);
        return named ? Envelope.Write(item) : Envelope.WritePublic(item);
    }

    public static IResult Item(HttpContext http, ContentItem item, int status = StatusCodes.Status200OK)
    {
        var json = Shown(item, http.Reader());
        var body = JsonSerializer.SerializeToUtf8Bytes(json, Json.Orchard);
        // The digest sees what a revision does not: fields stored once for all languages. The revision stands last, for If-Match.
        return Write(http, body, $"\"{item.ContentItemVersionId}.{Digest(body)}.{item.Revision}\"", status);
    }

    public static IResult Created(HttpContext http, ContentItem item)
    {
        http.Response.Headers.Location = $"/api/v1/content/{item.ContentType}/{item.ContentItemId}";
        return Item(http, item, StatusCodes.Status201Created);
    }

    public static IResult Read<T>(HttpContext http, T value)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options);
        return Write(http, body, $"\"{Digest(body)}\"", StatusCodes.Status200OK);
    }

    private static IResult Write(HttpContext http, byte[] body, string tag, int status)
    {
        var headers = http.Response.Headers;
        headers.ETag = tag;
        headers.Vary = "Authorization, Cookie";
        if (headers.CacheControl.Count == 0) { headers.CacheControl = "no-cache"; }
        var known = http.Request.Headers.IfNoneMatch.ToString();
        var unchanged = HttpMethods.IsGet(http.Request.Method) && known.Contains(tag, StringComparison.Ordinal);
        return unchanged ? Results.StatusCode(StatusCodes.Status304NotModified) : new Bytes(body, status);
    }

    private static string Digest(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8));

    private sealed class Bytes(byte[] body, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = body.Length;
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}

/// <summary>PascalCase, with <c>Next</c> also when it is null.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = new(Json.Orchard) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never };
}
