using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/meetings/{id}/replies</c>: what is answered to an invitation.</summary>
internal static class RepliesApi
{
    /// <param name="Organisation">Id, code or exact name; left out by those who answer for their own.</param>
    /// <param name="Channel"><c>telephone</c> or <c>letter</c>: the organisation's word, written down by those who arrange the meeting.</param>
    internal sealed record ReplyBody(string? Answer, string? Organisation, string? Alternate, string? Note, string? Needs, string? Channel);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/meetings").WithTags("Meetings").AllowAnonymous();
        api.MapGet("/{id}/replies", ListAsync).WithName("ListReplies").WithSummary("What the organisations answered to the invitation, for those who arrange it; a member reads its own answer.").SignedIn();
        api.MapPost("/{id}/replies", GiveAsync).WithName("AnswerInvitation").WithSummary("Answer: coming, maybe or not-coming.").SignedIn();
    }

    private static async Task<IResult> ListAsync(string id, HttpContext http, Shelf shelf, Replies replies, CancellationToken cancel)
    {
        if (!http.Reader().Can(Permissions.See)) { throw RefusedException.Missing(); }
        var meeting = await shelf.MeetingAsync(id, http.Reader(), cancel);
        return Results.Json(ApiLists.All((await replies.OfAsync(meeting, http.Reader(), cancel)).Where(r => http.Reader().Can(Permissions.Arrange) || http.Reader().Organisations.Contains(r.Organisation.Id)).Select(r => Shown(r.Organisation.Id, r.Reply))), Json.Orchard);
    }

    private static async Task<IResult> GiveAsync(string id, ReplyBody body, HttpContext http, AnswerInvitation answer, IForum forum, CancellationToken cancel)
    {
        var onBehalf = body.Channel is not null;
        var channel = body.Channel switch
        {
            null => ReplyChannel.Screen,
            "telephone" => ReplyChannel.Telephone,
            "letter" => ReplyChannel.Letter,
            _ => throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no way of answering. Write telephone or letter, or leave it out."), "Channel", body.Channel),
        };
        var organisation = body.Organisation is null ? null
            : (await forum.FindAsync(body.Organisation, cancel))?.Id ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no organisation of this platform."), "Organisation", body.Organisation);
        var reply = await answer.RunAsync(id, organisation, onBehalf, new(Answer(body.Answer), channel, body.Alternate, body.Note, body.Needs), http.Reader(), cancel);
        return Results.Json(Shown(reply.OrganisationId, reply), Json.Orchard, statusCode: 201).At(http, $"/api/v1/meetings/{id}/replies");
    }

    private static ReplyAnswer? Answer(string? word) => word switch
    {
        null => null,
        "coming" => ReplyAnswer.Coming,
        "maybe" => ReplyAnswer.Maybe,
        "not-coming" => ReplyAnswer.NotComing,
        _ => throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no answer. Write coming, maybe or not-coming."), "Answer", word),
    };

    private static object Shown(string organisation, InvitationReply? reply) => new
    {
        Organisation = organisation,
        Answer = reply?.Answer switch { ReplyAnswer.Coming => "coming", ReplyAnswer.Maybe => "maybe", ReplyAnswer.NotComing => "not-coming", _ => null },
        reply?.Alternate,
        reply?.Note,
        Channel = reply?.Channel.ToString().ToLowerInvariant(),
        reply?.At,
    };
}
