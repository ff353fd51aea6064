using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/meetings/{id}/agenda</c>: items with presenter, papers and referrals, as far as the reader may see them.</summary>
internal static class AgendaApi
{
    /// <summary>What is left out of an item that stays is left as it is; an empty text takes it away.</summary>
    internal sealed record AgendaBody(Texts? Title, string? Id = null, int? Minutes = null, string? Obligation = null, string? Topic = null, string? Presenter = null, string? PresenterOrganisation = null, Texts? Text = null, string? Audience = null);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/meetings/{id}/agenda").WithTags("Meetings").AllowAnonymous();
        api.MapGet("/", ReadAsync).WithName("ReadAgenda").WithSummary("The agenda in order, with papers and referrals.");
        api.MapPut("/", SetAsync).WithName("SetAgenda").WithSummary("Replaces the agenda; items with their Id stay the same items. Once the order is fixed, ?reason= says why it changes.").SignedIn();
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, Shelf shelf, AgendaView view, CancellationToken cancel)
    {
        var shown = await view.OfAsync(await shelf.MeetingAsync(id, http.Reader(), cancel), http.Reader(), cancel);
        return Results.Json(ApiLists.All(shown.Rows.Select((r, i) => Shown(r, i + 1, http.Reader()))), Json.Orchard);
    }

    private static async Task<IResult> SetAsync(string id, List<AgendaBody> body, string? reason, HttpContext http, SetAgenda set, Shelf shelf, AgendaView view, CancellationToken cancel)
    {
        var stored = await shelf.MeetingAsync(id, http.Reader(), cancel);
        var lines = body.Select(b => (Body: b, Old: stored.Agenda.FirstOrDefault(a => a.Id == b.Id))).Select(b => new AgendaLine(b.Old?.Id, Fields(b.Body, b.Old?.Fields))).ToList();
        await set.RunAsync(id, lines, reason, http.Reader(), cancel);
        return await ReadAsync(id, http, shelf, view, cancel);
    }

    private static AgendaFields Fields(AgendaBody body, AgendaFields? old) => new(body.Title ?? old?.Title ?? Texts.Empty, body.Minutes ?? old?.Minutes ?? AgendaFields.UsualMinutes)
    {
        Obligation = Kept(body.Obligation, old?.Obligation),
        Topic = Kept(body.Topic, old?.Topic),
        Presenter = Kept(body.Presenter, old?.Presenter),
        PresenterOrganisationId = Kept(body.PresenterOrganisation, old?.PresenterOrganisationId),
        Text = body.Text ?? old?.Text ?? Texts.Empty,
        Audience = body.Audience is null ? old?.Audience ?? Audience.Members : Audience.TryParse(body.Audience, out var audience) ? audience : Audience.Author,
    };

    private static string? Kept(string? given, string? old) => given is null ? old : given.Trim() is { Length: > 0 } text ? text : null;

    private static object Shown(AgendaRow row, int number, Reader reader)
    {
        var (item, member) = (row.Item, reader.Can(Permissions.See));
        return new
        {
            item.Id,
            Number = number,
            Label = row.Place.Number,
            Late = item.IsLate,
            item.Title,
            item.Minutes,
            row.Place.StartsAt,
            item.Obligation,
            item.Topic,
            Presenter = member && row.Presenter.Count > 0 ? item.Presenter : null,
            PresenterOrganisation = member && row.Presenter.Count > 0 ? item.PresenterOrganisationId : null,
            Text = row.ShowsText && !item.Text.IsEmpty ? item.Text : null,
            Audience = item.Audience.ToString(),
            Predecessor = member ? item.PredecessorId : null,
            TimesDeferred = member ? item.TimesDeferred : (int?)null,
            ForPoliticalComponent = member ? row.Offer is { State: OfferState.Accepted } : (bool?)null,
            Papers = row.Papers.Select(p => new { p.Paper.Id, p.Paper.Title, Language = p.Paper.Culture, p.Paper.Format, p.Paper.Length, p.Paper.Version, Audience = p.Paper.Audience.ToString(), p.Paper.Address }),
            Referrals = member ? row.Referrals.Select(r => new { r.Referral.Id, Structure = r.Structure.Id, r.Referral.Question, r.Referral.ReferredOn, r.Referral.Answer, r.Referral.AnsweredOn }) : null,
        };
    }
}
