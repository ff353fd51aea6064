using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Modularity;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Sharing.Api;
using Nmap.Sharing.Calendar;
using Nmap.Sharing.Cards;
using Nmap.Sharing.Conventions;
using Nmap.Sharing.Feeds;
using Nmap.Sharing.OpenApi;
using Nmap.Sharing.Quoting;

namespace Nmap.Sharing;

/// <summary>The door.</summary>
public sealed class SharingModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ContentAsked>().AddScoped<OncePerKey>().AddScoped<IOncePerKey>(s => s.GetRequiredService<OncePerKey>()).AddScoped<CreateContent>();
        services.AddScoped<PublicCalendar>().AddScoped<Sitemap>();
        services.AddScoped<Quotes>().AddSingleton<CardShelf>().AddScoped<DrawnCards>().AddScoped<IPageCards>(s => s.GetRequiredService<DrawnCards>()).AddScoped<IDoctorCheck, FontsCheck>();
        // A value that cannot be read is answered by problem details, in every environment.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = null;
            o.SerializerOptions.PropertyNameCaseInsensitive = true;
        });
        services.AddNmapOpenApi();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ContentApi.Map(endpoints);
        AuditApi.Map(endpoints);
        Description.Map(endpoints);
        FeedEndpoints.Map(endpoints);
        QuoteEndpoints.Map(endpoints);
        CalendarEndpoint.Map(endpoints);
        SitemapEndpoints.Map(endpoints);
        WellKnown.Map(endpoints);
        Health.Map(endpoints);
    }
}
