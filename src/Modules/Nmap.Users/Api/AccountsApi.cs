using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Users.Verbs;

namespace Nmap.Users.Api;

/// <summary><c>/api/v1/accounts</c>, for administrators and the lead.</summary>
internal static class AccountsApi
{
    private const int LargestPage = 100;

    internal sealed record ReasonBody(string? Reason);

    internal sealed record AccountItem(string Id, string? Email, string Name, string? Organisation, IReadOnlyList<string> Roles, string State, string? Reason);

    internal sealed record AccountPage(IReadOnlyList<AccountItem> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next);

    internal sealed record StateItem(string Id, string? Email, string State, string? Reason);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/accounts").WithTags("Accounts").Require(Permissions.ManageAccounts);
        api.MapGet("/", ListAsync).WithName("ListAccounts").WithSummary("Accounts, with the roles of today.");
        api.MapPost("/{id}/transitions/suspend", (string id, ReasonBody body, SuspendAccount verb, HttpContext http, CancellationToken cancel)
            => AnswerAsync(verb.SuspendAsync(id, body.Reason, http.Reader(), cancel))).WithName("SuspendAccount").WithSummary("Ends sessions and tokens at once.");
        api.MapPost("/{id}/transitions/reinstate", (string id, ReasonBody body, SuspendAccount verb, HttpContext http, CancellationToken cancel)
            => AnswerAsync(verb.ReinstateAsync(id, body.Reason, http.Reader(), cancel))).WithName("ReinstateAccount").WithSummary("Opens a suspended account again.");
    }

    private static async Task<IResult> ListAsync(AccountList accounts, string? after = null, int limit = 50, CancellationToken cancel = default)
    {
        if (limit is < 1 or > LargestPage) { throw new RefusedException(Refusal.Invalid, Phrase.Of("limit is 1 to {0}."), "limit", LargestPage); }
        var lines = await accounts.PageAsync(after, limit + 1, cancel);
        var shown = lines.Take(limit).Select(l => new AccountItem(l.Account!.Id, l.Account.Email, l.Person.Name, l.OrganisationId, l.Roles, StateOf(l.Account), l.Account.SuspendReason)).ToList();
        return Results.Json(new AccountPage(shown, lines.Count > limit ? shown[^1].Id : null), Json.Orchard);
    }

    private static async Task<IResult> AnswerAsync(Task<UserAccount> act)
    {
        var account = await act;
        return Results.Json(new StateItem(account.Id, account.Email, StateOf(account), account.SuspendReason), Json.Orchard);
    }

    private static string StateOf(UserAccount account) => account.State switch
    {
        AccountState.Suspended => "suspended",
        AccountState.Invited => "invited",
        _ => "active",
    };
}
