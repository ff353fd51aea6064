using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Testing;

/// <summary>The accounts of <c>seed-roles</c>, one a role.</summary>
internal static class Seed
{
    // Until accounts are part of the program, there are none.
    private static readonly Type? Seeds = Type.GetType("Nmap.Users.Contracts.ISeedRoles, Nmap.Users");

    public static async Task<IReadOnlyList<Account>> RolesAsync(IServiceProvider services)
    {
        if (Seeds is null || services.GetService(Seeds) is not { } seeds) { return []; }
        var run = (Task<string>)Seeds.GetMethod("RunAsync")!.Invoke(seeds, [CancellationToken.None])!;
        return Account.Read(await run);
    }
}
