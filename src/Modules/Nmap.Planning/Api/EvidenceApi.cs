using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Reporting;

namespace Nmap.Planning.Api;

/// <summary><c>/api/v1/evidence</c>: the evidence pack of a period.</summary>
internal static class EvidenceApi
{
    /// <param name="Heading">In the pack's language; null where no heading of the plan takes it.</param>
    internal sealed record EvidenceRow(string? Heading, IReadOnlyList<string> Actions, string Kind, string Sentence, string Culture, DateOnly On, string Source, string Address, string Audience);

    internal sealed record EvidenceAnswer(string Plan, DateOnly From, DateOnly To, string Culture, IReadOnlyList<EvidenceRow> Items, IReadOnlyList<EvidenceRow> Unmapped);

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/evidence", ReadAsync).AllowAnonymous().SignedIn()
        .WithTags("Evidence").WithName("ReadEvidence").WithSummary("What was done in a period under the headings of a plan of action, each sentence with its source; ?from= and ?to= (the past year), ?plan= (the one in force), ?lang=. For the lead, a deputy and the secretariat; the audit notes it.")
        .Produces<EvidenceAnswer>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(400);

    private static async Task<IResult> ReadAsync(HttpContext http, MakePack make, PackWords words, NmapDb db, ISite site, DateOnly? from, DateOnly? to, string? plan, string? lang, CancellationToken cancel)
    {
        var usual = PackWish.PastYear(site.Today, lang ?? site.Settings.Languages[0]);
        var pack = await make.RunAsync(usual with { First = from ?? usual.First, Last = to ?? usual.Last, Plan = plan }, http.Reader(), cancel);
        await db.CommitAsync(pack.Taken("json", http.Reader()), cancel);
        using var speaking = CultureScope.Use(pack.Wish.Culture);
        EvidenceRow Row(Nmap.Cms.Slots.EvidencePiece p, string? heading, IReadOnlyList<string> actions)
            => new(heading, actions, p.Kind.ToString().ToLowerInvariant(), p.Sentence, p.Culture, p.On, p.Source, words.Address(p), p.Public ? "public" : "members");
        return Results.Json(new EvidenceAnswer(pack.Plan.Code, pack.Wish.First, pack.Wish.Last, pack.Wish.Culture,
            [.. pack.Headings.SelectMany(h => h.Sentences.Select(s => Row(s.Piece, words.Heading(h), s.Actions)))], [.. pack.Unmapped.Select(p => Row(p, null, []))]), Json.Orchard);
    }
}
