using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Nmap.Media.Contracts;

/// <summary>How a kept file is sent: never run by the browser, never guessed at, documents always saved.</summary>
public static class FileAnswers
{
    /// <param name="inPage">For pictures and sounds that stand in a page; documents are saved in any case.</param>
    public static IResult Sent(this OpenedFile opened, HttpResponse response, bool inPage = false)
    {
        var mayStand = inPage && opened.File.Kind is not (FileKind.Pdf or FileKind.Docx);
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(opened.Bytes, opened.File.MediaType, mayStand ? null : opened.File.Name, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{opened.File.Sha256[..32]}\""));
    }
}
