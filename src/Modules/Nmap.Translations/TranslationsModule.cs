using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Search.Contracts;
using Nmap.Translations.Api;
using Nmap.Translations.Contracts;
using Nmap.Translations.Editing;
using Nmap.Translations.Exchange;
using Nmap.Translations.Jobs;
using Nmap.Translations.Recipes;
using Nmap.Translations.Slots;
using Nmap.Translations.Verbs;

namespace Nmap.Translations;

/// <summary>Languages as work.</summary>
public sealed class TranslationsModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionSource, Permissions>().AddSingleton<IMenuSource, DeskMenu>();
        services.AddScoped<Pairs>().AddScoped<Board>().AddScoped<Stock>().AddScoped<TermBook>().AddScoped<BilingualWord>();
        services.AddScoped<SaveTranslation>().AddScoped<WaiveChange>().AddScoped<PlanLanguage>().AddScoped<ChooseOuting>().AddScoped<ImportTranslation>().AddScoped<ChangeTerm>();
        services.AddListener<ContentChanged, Stock>().AddListener<TranslationChanged, Stock>().AddHostedService<StockKeeper>();
        services.AddScoped<IYourListSource, YourTranslations>().AddScoped<ITextNotes, NotesForReaders>().AddScoped<IPublishTogether, Together>();
        services.AddScoped<IRecipeStep, TermsStep>().AddScoped<IRecipeStep, TranslationsStep>();
        services.AddFollower<TermSynonyms>().AddSingleton<ISynonymSource>(s => s.GetRequiredService<TermSynonyms>());
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        TranslationsApi.Map(endpoints);
        TermsApi.Map(endpoints);
        Files.Map(endpoints);
    }
}
