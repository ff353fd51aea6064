using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Media.Contracts;
using Nmap.Members.Contracts;
using Nmap.Members.Verbs;

namespace Nmap.Members;

/// <summary>The mark of an organisation: one picture each, shown to everybody.</summary>
internal sealed class Logos(NmapDb db, IFileStore files)
{
    private static string OwnerOf(string organisationId) => "organisation/" + organisationId;

    /// <summary>Changes with the picture, so that a browser may keep it.</summary>
    public static string Address(string code, KeptFile logo) => $"/media/organisations/{code}/logo?v={logo.Sha256[..12]}";

    public async Task<KeptFile?> FindAsync(string organisationId, CancellationToken cancel) => (await OfAsync([organisationId], cancel)).GetValueOrDefault(organisationId);

    /// <summary>Those of these organisations that have one, by id.</summary>
    public async Task<IReadOnlyDictionary<string, KeptFile>> OfAsync(IReadOnlyCollection<string> organisationIds, CancellationToken cancel)
    {
        var kept = await files.OfAsync([.. organisationIds.Select(OwnerOf)], cancel);
        return organisationIds.Where(id => kept.Contains(OwnerOf(id))).ToDictionary(id => id, id => kept[OwnerOf(id)].Last());
    }

    /// <summary>Puts a picture in place of the one there was; null only takes that away.</summary>
    public async Task PutAsync(string organisationId, IFormFile? picture, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        await using var work = await db.BeginAsync(cancel);
        var old = await FindAsync(organisationId, cancel);
        if (picture is not null) { await files.KeepAsync(picture, FileRules.Pictures("Picture"), OwnerOf(organisationId), cancel); }
        if (old is not null) { await files.RemoveAsync(old.Id, OwnerOf(organisationId), cancel); }
        db.Tell(new OrganisationChanged(organisationId));
        await db.CommitAsync(new Act(picture is null ? "Organisation.LogoRemoved" : "Organisation.LogoPut", "Organisation", organisationId, by), cancel);
    }

    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/media/organisations/{code}/logo", [HttpMethods.Get, HttpMethods.Head], SendAsync).ExcludeFromDescription().AllowAnonymous();

    private static async Task<IResult> SendAsync(string code, HttpContext http, [FromServices] NmapDb db, [FromServices] IFileStore files, [FromServices] Logos logos, CancellationToken cancel)
    {
        var id = await db.Set<MemberOrganisation>().Where(o => o.Code == code).Select(o => o.Id).SingleOrDefaultAsync(cancel);
        if (id is null || await logos.FindAsync(id, cancel) is not { } logo || await files.OpenAsync(logo.Id, OwnerOf(id), cancel) is not { } opened) { return Results.NotFound(); }
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return opened.Sent(http.Response, inPage: true);
    }
}
