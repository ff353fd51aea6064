using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Media.Library;
using Nmap.Media.Reading;

namespace Nmap.Media.Api;

/// <summary><c>/api/v1/media</c>: brings files as multipart, lists and reads.</summary>
internal static class MediaApi
{
    private const int LargestPage = 200;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/media").WithTags("Media").AllowAnonymous();
        api.MapGet("/", ListAsync).WithName("ListMedia").WithSummary("The library, for those who keep it: ?q= words, ?kind= Picture, Sound or Film, ?state= waiting, cleared, ends or gone.").SignedIn()
            .Produces<ApiList<MediaShape>>().ProducesProblem(403);
        api.MapGet("/{id:length(26)}", ReadAsync).WithName("ReadMedia").WithSummary("One picture, sound or film with the addresses of its files; 410 once it is withdrawn.")
            .Produces<MediaShape>().ProducesProblem(404).ProducesProblem(410);
        api.MapPost("/", BringAsync).WithName("BringMedia").WithSummary("A new file as multipart/form-data: File, and Alt.en, Caption.en, Licence, Credit, TakenBy, TakenOn, Place, ShowsPersons, Decorative.").SignedIn()
            .WithMetadata(new RequestSizeLimitAttribute(BringMedia.LargestRequest)).Produces<MediaShape>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(415).ProducesProblem(422);
    }

    private static async Task<IResult> ListAsync(HttpContext http, [FromServices] MediaList list, [FromServices] MediaShelf shelf, [FromServices] ISite site, CancellationToken cancel,
        string? q = null, string? kind = null, string? state = null, string? after = null, int limit = 50)
    {
        var reader = http.Reader();
        if (!reader.Can(Permissions.Keep)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not keep the library.")); }
        var take = Math.Clamp(limit, 1, LargestPage);
        var items = await list.AfterAsync(new(q, Enum.TryParse<MediaKind>(kind, ignoreCase: true, out var one) ? one : null, state), after, take + 1, cancel);
        var shown = await shelf.OfAsync([.. items.Select(i => i.Id)], reader, cancel);
        return Results.Ok(ApiLists.Page(items, take, i => MediaShape.Of(shown[i.Id], site.Today, forKeeper: true), i => i.Id));
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, [FromServices] MediaGate gate, [FromServices] MediaShelf shelf, [FromServices] ISite site, CancellationToken cancel)
    {
        var (item, refusal) = await gate.OpenAsync(id, http, cancel);
        return item is null ? refusal is IStatusCodeHttpResult { StatusCode: 410 } ? Results.Problem(title: MediaWords.Gone(MediaKind.Picture), statusCode: 410) : Results.NotFound()
            : Answer(http, (await shelf.OfAsync([id], http.Reader(), cancel))[id], site, created: false);
    }

    private static async Task<IResult> BringAsync(HttpContext http, [FromServices] BringMedia bring, [FromServices] ChangeMedia change, [FromServices] IOncePerKey once, [FromServices] MediaShelf shelf, [FromServices] ISite site, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType) { return Results.Problem(title: "Send multipart/form-data with a part named File.", statusCode: StatusCodes.Status415UnsupportedMediaType); }
        var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = BringMedia.LargestRequest }, cancel);
        var (words, reader) = (Words(form, site), http.Reader());
        words.Check(site.Today);
        var key = once.KeyOf(http);
        var digest = key is null ? "" : await DigestAsync(form, cancel);
        var id = key is null ? null : await once.MadeAsync(key, digest, cancel);
        if (id is not null) { http.Response.Headers["Idempotency-Replayed"] = "true"; }
        else
        {
            id = await MakeAsync(key);
        }
        return (await shelf.OfAsync([id], reader, cancel)).GetValueOrDefault(id) is { } shown ? Answer(http, shown, site, created: true) : throw RefusedException.Missing();

        async Task<string> MakeAsync(string? mine)
        {
            var next = mine is null ? Ids.New() : once.Remember(mine, digest);
            try { await bring.RunAsync([.. form.Files.Where(f => f.Name == "File").Take(1)], words, "File", reader, cancel, next); }
            catch (DbUpdateException) when (mine is not null)
            {
                return await once.MadeAsync(mine, digest, cancel) ?? throw RefusedException.Missing();
            }
            if (!words.Alt.IsEmpty || !words.Caption.IsEmpty || words.Decorative) { await change.DescribeAsync(next, words, null, reader, cancel); }
            return next;
        }
    }

    private static IResult Answer(HttpContext http, MediaShown shown, ISite site, bool created)
    {
        var shape = MediaShape.Of(shown, site.Today, http.Reader().Can(Permissions.Keep));
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{shape.Id}.{shape.Revision}\"");
        return created ? Results.Created("/api/v1/media/" + shape.Id, shape) : Results.Ok(shape);
    }

    private static Described Words(IFormCollection form, ISite site) => new()
    {
        Alt = Texts(form, "Alt.", site),
        Caption = Texts(form, "Caption.", site),
        Decorative = Flag(form, "Decorative") ?? false,
        Licence = form["Licence"],
        Credit = form["Credit"],
        TakenBy = form["TakenBy"],
        TakenOn = form["TakenOn"].ToString() is { Length: > 0 } day ? DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var taken) ? taken
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a day, such as 2024-03-31."), "TakenOn") : null,
        Place = form["Place"],
        ShowsPersons = Flag(form, "ShowsPersons"),
    };

    private static Texts Texts(IFormCollection form, string prefix, ISite site)
        => new(site.Settings.Languages.Select(l => KeyValuePair.Create(l, form[prefix + l].ToString())));

    private static bool? Flag(IFormCollection form, string name) => form[name].ToString() switch
    {
        "true" => true,
        "false" => false,
        "" => null,
        _ => throw new RefusedException(Refusal.Invalid, Phrase.Of("Write true or false."), name),
    };

    private static async Task<string> DigestAsync(IFormCollection form, CancellationToken cancel)
    {
        var all = string.Join('\n', form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + "=" + f.Value));
        foreach (var file in form.Files)
        {
            await using var stream = file.OpenReadStream();
            all += file.FileName + Convert.ToHexString(await SHA256.HashDataAsync(stream, cancel));
        }
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(all)));
    }
}
