using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Nmap.Cms.Access;

namespace Nmap.Users.SignIn;

internal sealed class FreshFactor(IHttpContextAccessor http, TimeProvider clock) : IFreshFactor
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public void Require(Reader reader)
    {
        if (reader.IsSystem || Passes(reader)) { return; }
        throw new NeedsFactorException();
    }

    private bool Passes(Reader reader)
    {
        var user = http.HttpContext?.User ?? new ClaimsPrincipal();
        return reader.ByToken ? user.HasClaim(NmapClaims.Scope, PersonalToken.Approve)
            : user.HasClaim(c => c.Type == Schemes.Demo) || clock.GetUtcNow() - reader.FactorAt <= Fresh;
    }
}
