using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Modularity;
using Nmap.Cms.Slots;
using Nmap.Exchange.Contracts;
using Nmap.Exchange.Orchard;
using Nmap.Exchange.Packages;

namespace Nmap.Exchange;

/// <summary>Texts out and in.</summary>
public sealed class ExchangeModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IContentExchange, ContentExchange>();
        services.AddScoped<Arrival>().AddScoped<ImportItems>().AddScoped<ReadOrchard>().AddScoped<WriteOrchard>().AddScoped<ReadPackage>().AddScoped<WritePackage>();
        services.AddSingleton<IPermissionSource, ExchangePermissions>();
        services.AddSingleton<IMenuSource, ExchangeMenu>();
    }
}
