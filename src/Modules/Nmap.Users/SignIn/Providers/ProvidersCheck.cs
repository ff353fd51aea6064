using Nmap.Cms.Slots;
using Nmap.Members.Contracts;

namespace Nmap.Users.SignIn.Providers;

internal sealed class ProvidersCheck(ProviderList providers, IServiceProvider services, IForum forum) : IDoctorCheck
{
    public string Name => "sign-in providers";

    public async Task<Finding> RunAsync(CancellationToken cancel)
    {
        foreach (var provider in providers.All)
        {
            if ((await forum.FindAsync(provider.Organisation, cancel))?.Code != provider.Organisation)
            {
                return Finding.Fail($"No organisation has the code {provider.Organisation} of provider {provider.Key}: nobody can come that way. Check Organisation.");
            }
            try { await ProviderClient.ReachAsync(services, provider.Key, cancel); }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                return Finding.Fail($"{provider.Issuer} of provider {provider.Key} cannot be used: {e.InnerException?.Message ?? e.Message} Check Issuer, and that this machine reaches it.");
            }
        }
        return Finding.Ok($"{providers.All.Count} answer and belong to an organisation.");
    }
}
