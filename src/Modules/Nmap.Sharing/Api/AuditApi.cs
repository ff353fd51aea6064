using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Api;

/// <summary><c>/api/v1/audit</c>: who did what, newest first.</summary>
internal static class AuditApi
{
    private const int LargestPage = 200;

    internal sealed record AuditList(IReadOnlyList<AuditEntry> Items, string? Next);

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/audit", ReadAsync).AllowAnonymous().SignedIn()
        .WithTags("Audit").WithName("ReadAudit").WithSummary("Audit entries, newest first; for the lead, the secretariat and the auditor. Unattributed ones, of which only the day is kept, stand at the end of their day, once it is over.")
        .Produces<AuditList>().ProducesProblem(401).ProducesProblem(403);

    private static async Task<IResult> ReadAsync(HttpContext http, AuditTrail trail, CancellationToken cancel, long? after = null, int limit = 50, string? subject = null)
    {
        if (!http.Reader().Can(CmsPermissions.ReadAudit)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not read the audit.")); }
        var take = Math.Clamp(limit, 1, LargestPage);
        var entries = await trail.ReadAsync(after, take + 1, subject, cancel);
        var next = entries.Count > take ? entries[take - 1].Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        return Results.Json(new AuditList([.. entries.Take(take)], next), ApiJson.Options);
    }
}
