using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Users.SignIn;

/// <summary>Personal tokens. A wrong one is refused everywhere, also where strangers may read: nobody works as a stranger by mistake.</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, NmapDb db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder), IAuthenticationRequestHandler
{
    private static readonly TimeSpan Noticed = TimeSpan.FromHours(1);

    public async Task<bool> HandleRequestAsync()
    {
        if (!Schemes.HasToken(Request)) { return false; }
        var result = await AuthenticateAsync();
        if (!result.Succeeded)
        {
            await Problems.UnauthorizedAsync(Context);
            return true;
        }
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method) || result.Principal.HasClaim(NmapClaims.Scope, PersonalToken.Write)) { return false; }
        await Problems.ForbiddenAsync(Context, "This token may only read.");
        return true;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Schemes.HasToken(Request)) { return AuthenticateResult.NoResult(); }
        var (hash, now) = (Secret.Hash(Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim()), TimeProvider.GetUtcNow());
        var found = await (from t in db.Set<PersonalToken>().AsNoTracking() join a in db.Set<UserAccount>().AsNoTracking() on t.AccountId equals a.Id
                           where t.SecretHash == hash select new { Token = t, Account = a }).SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null || found.Token.ExpiresAt <= now || found.Account.SuspendedAt is not null) { return AuthenticateResult.Fail("The token is unknown, expired or its owner is suspended."); }
        if ((found.Token.UsedAt is not { } used || now - used > Noticed) && !NotNotedAttribute.Holds(Context))
        {
            await db.Set<PersonalToken>().Where(t => t.Id == found.Token.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.UsedAt, now), Context.RequestAborted);
        }
        var claims = found.Token.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => new Claim(NmapClaims.Scope, s)).Append(new(NmapClaims.Token, found.Token.Id));
        return AuthenticateResult.Success(new(Schemes.Principal(Scheme.Name, found.Account, [.. claims]), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Problems.UnauthorizedAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.ForbiddenAsync(Context);
}
