using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;

namespace Nmap.Users.SignIn;

internal sealed class FreshFactor(IHttpContextAccessor http, TimeProvider clock) : IFreshFactor
{
    private const string ShownNow = "nmap:factor-now";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public void Require(Reader reader)
    {
        if (reader.IsSystem || Passes(reader)) { return; }
        throw new NeedsFactorException();
    }

    public async Task<bool> ShowAsync(string code, CancellationToken cancel)
    {
        if (http.HttpContext is not { } context || context.Reader() is not { ByToken: false, AccountId: { } id }) { return false; }
        var services = context.RequestServices;
        if (await services.GetRequiredService<UserManager<UserAccount>>().FindByIdAsync(id) is not { } account
            || !await services.GetRequiredService<CheckCode>().RunAsync(account, code, cancel)) { return false; }
        await services.GetRequiredService<Sessions>().ConfirmAsync(cancel);
        context.Items[ShownNow] = true;
        return true;
    }

    private bool Passes(Reader reader)
    {
        var user = http.HttpContext?.User ?? new ClaimsPrincipal();
        return reader.ByToken ? user.HasClaim(NmapClaims.Scope, PersonalToken.Approve)
            : user.HasClaim(c => c.Type == Schemes.Demo) || http.HttpContext?.Items.ContainsKey(ShownNow) == true || clock.GetUtcNow() - reader.FactorAt <= Fresh;
    }
}
