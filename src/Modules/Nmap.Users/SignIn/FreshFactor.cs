using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Users.Verbs;

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
        if (http.HttpContext is not { } context || await context.RequestServices.GetRequiredService<Mine>().AccountAsync() is not { } account) { return false; }
        var services = context.RequestServices;
        if (await KindAsync(services, account, code, cancel) is not { } kind) { return false; }
        await services.GetRequiredService<Sessions>().ConfirmAsync(kind, cancel);
        context.Items[ShownNow] = true;
        return true;
    }

    private static async Task<FactorKind?> KindAsync(IServiceProvider services, UserAccount account, string code, CancellationToken cancel)
    {
        if (code.StartsWith('{'))
        {
            return await services.GetRequiredService<Passkeys>().CheckAsync(code, account, cancel) is not null ? FactorKind.Passkey
                : throw new RefusedException(Refusal.Invalid, Phrase.Of("Your passkey was not accepted. Try again."));
        }
        if (CheckCode.IsFromApp(code) && !services.GetRequiredService<Mine>().Waits && await services.GetRequiredService<FactorRule>().AsksForPasskeyAsync(account, cancel))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Your role needs your passkey here, or one of your recovery codes."));
        }
        return await services.GetRequiredService<CheckCode>().RunAsync(account, code, cancel);
    }

    private bool Passes(Reader reader)
    {
        var user = http.HttpContext?.User ?? new ClaimsPrincipal();
        return reader.ByToken ? user.HasClaim(NmapClaims.Scope, PersonalToken.Approve)
            : user.HasClaim(c => c.Type == Schemes.Demo) || http.HttpContext?.Items.ContainsKey(ShownNow) == true || clock.GetUtcNow() - reader.FactorAt <= Fresh;
    }
}
