using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Translations.Exchange;

namespace Nmap.Translations.Api;

/// <summary>Files for translators, from the page and from the API.</summary>
internal static class Files
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet("/workspace/translations/{set}/{language}/file.{format}", AnswerAsync).Require(CmsPermissions.EnterWorkspace).ExcludeFromDescription();

    public static async Task<IResult> AnswerAsync(string set, string language, string format, HttpContext http, Pairs pairs, BilingualWord word, CancellationToken cancel)
    {
        Pair pair;
        try { pair = await pairs.FindAsync(set, language, http.Reader(), cancel); }
        catch (RefusedException refused) when (refused.Kind == Refusal.NotFound) { return Results.NotFound(); }
        var (bytes, type) = format switch
        {
            "xlf" => (Xliff.Write(TranslationFile.Of(pair)), Xliff.MediaType),
            "po" => (Po.Write(TranslationFile.Of(pair)), Po.MediaType),
            "docx" => (word.Write(pair), BilingualWord.MediaType),
            _ => ([], ""),
        };
        return bytes.Length == 0 ? Results.NotFound() : Results.File(bytes, type, $"{Slug.From(pair.Source.DisplayText)}.{pair.Source.Culture}-{pair.Culture}.{format}");
    }
}
