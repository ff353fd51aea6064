using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Members.Contracts;

namespace Nmap.Users.SignIn;

/// <summary>The account behind this session, also of somebody who must show or add a passkey before anything else opens.</summary>
internal sealed class Mine(UserManager<UserAccount> users, IForum forum, IHttpContextAccessor http)
{
    private ClaimsPrincipal User => http.HttpContext?.User ?? new();

    public bool Waits => User.HasClaim(c => c.Type == Schemes.Waits);

    /// <returns>Null for strangers and for programs.</returns>
    public async Task<UserAccount?> AccountAsync()
        => User.HasClaim(c => c.Type == Schemes.SessionId) && User.FindFirstValue(NmapClaims.Account) is { } id ? await users.FindByIdAsync(id) : null;

    /// <summary>The owner as the audit names them.</summary>
    public async Task<(UserAccount Account, Reader Reader)> NeedAsync(CancellationToken cancel)
    {
        var account = await AccountAsync() ?? throw RefusedException.Missing();
        return (account, await forum.ReaderAsync(account.PersonId, cancel) with { AccountId = account.Id, FactorAt = User.At(NmapClaims.FactorAt) });
    }
}
