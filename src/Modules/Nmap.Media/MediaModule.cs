using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Media.Api;
using Nmap.Media.Contracts;
using Nmap.Media.Jobs;
using Nmap.Media.Library;
using Nmap.Media.Reading;
using Nmap.Media.Recipes;
using Nmap.Media.Slots;

namespace Nmap.Media;

/// <summary>Files that people bring, and the library of pictures and recordings.</summary>
public sealed class MediaModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IFileStore, FileStore>().AddScoped<AttachFiles>().AddScoped<ITextFiles, FilesOfTexts>().AddScoped<ITextMedia, MediaOfTexts>();
        services.AddSingleton<IPermissionSource, Permissions>();
        services.AddScoped<BringMedia>().AddScoped<ChangeMedia>().AddScoped<TakeBackMedia>().AddScoped<KeepConsent>().AddScoped<MediaUses>().AddScoped<ShowInText>();
        services.AddScoped<MediaGate>().AddScoped<MediaShelf>().AddScoped<MediaHtml>().AddScoped<MediaList>().AddScoped<IPictureChoices, PictureChoices>();
        services.AddScoped<IEmbed, MediaEmbed>().AddSingleton<IMenuSource, MediaMenu>().AddScoped<IYourListSource, MediaOfYourList>();
        services.AddScoped<IRecipeStep, MediaStep>();
        services.AddHostedService<EndConsents>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FileAddresses.Map(endpoints);
        MediaAddresses.Map(endpoints);
        MediaApi.Map(endpoints);
    }
}
