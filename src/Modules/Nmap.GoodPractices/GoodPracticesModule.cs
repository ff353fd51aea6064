using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.GoodPractices.Api;
using Nmap.GoodPractices.Beyond;
using Nmap.GoodPractices.Recipes;
using Nmap.GoodPractices.Sharing;
using Nmap.GoodPractices.Slots;
using Nmap.Notifications.Contracts;

namespace Nmap.GoodPractices;

public sealed class GoodPracticesModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddContentType<GoodPracticeType>();
        services.AddScoped<PracticeList>().AddScoped<Places>();
        services.AddScoped<ShareLesson>().AddScoped<TellReuse>().AddSingleton<IPermissionSource, PracticePermissions>().AddScoped<IYourListSource, WaitingSharing>();
        services.AddScoped<KeepAddresses>().AddScoped<SendLesson>().AddScoped<MakeBundle>().AddScoped<LessonBrief>().AddScoped<LessonLetters>().AddScoped<SentLessons>().AddScoped<ILeaving, LeaveLessons>();
        services.AddScoped<IRecipeStep, AddressesStep>().AddSingleton(new FilteredFeed("good-practices", "?level=international", Phrase.Of("Lessons shared internationally")));
        services.AddScoped<IContentFileReader>(s => new PracticeFileReader(s.GetRequiredService<ISite>()));
        services.AddListener<ContentChanged, ForgetSharing>().AddListener<ContentChanged, WithdrawnLetters>().AddListener<ContentChanged, WishedLevels>().AddScoped<IContentRule, LearnedByNow>();
        services.AddScoped<IHomeSection, LatestPractices>();
        services.AddSingleton<IMenuSource, PracticesMenu>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        SentFiles.Map(endpoints);
        LessonsApi.Map(endpoints);
    }
}
