using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Localization.Contracts;
using Nmap.Localization.Requests;
using Nmap.Localization.Sentences;
using Nmap.Localization.Slots;

namespace Nmap.Localization;

public sealed class LocalizationModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(new LocalizationFolders(null));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => ShippedMessages.Of(s.GetRequiredService<ModuleCatalog>(), s.GetService<ApplicationPartManager>()));
        services.AddSingleton<Catalogues>();
        services.AddSingleton<IFormats, Formats>();
        services.AddSingleton<IStringLocalizerFactory, PoLocalizerFactory>();
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(PoLocalizer<>));
        services.AddSingleton<IPluralLocalizer>(s => new PoLocalizer(s.GetRequiredService<Catalogues>(), s.GetRequiredService<IFormats>(), null));
        services.AddSingleton<IStringLocalizer>(s => s.GetRequiredService<IPluralLocalizer>());
        services.AddScoped<IRecipeStep, MessagesStep>();
        services.AddSingleton<Interface>().AddScoped<SaySentences>().AddFollower<OwnSentences>();
        services.AddSingleton<IMenuSource, LanguagesMenu>();
        services.AddNmapCultures();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        LanguageCookie.Map(endpoints);
        SentenceFile.Map(endpoints);
    }
}
