using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nmap.Cms;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Search.Asking;
using Nmap.Search.Contracts;
using Nmap.Search.Indexing;
using Nmap.Search.Languages;

namespace Nmap.Search;

/// <summary>The door. The program registers a <see cref="SearchFolder"/>; the server starts the keeper, commands do not.</summary>
public sealed class SearchModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FieldAnalyzer>();
        services.AddSingleton<Synonyms>();
        services.AddSingleton<IndexHome>();
        services.AddSingleton<RebuildIndex>();
        services.AddSingleton<ISearchIndex>(s => s.GetRequiredService<RebuildIndex>());
        services.AddFollower<SearchFollower>();
        services.AddScoped<ISearchSource, Slots.ContentSource>();
        services.AddHostedService<SearchKeeper>();
        services.AddSingleton<RelatedShelf>().AddScoped<ISearch, LuceneSearch>();
        services.AddFollower<Slots.TopicsMenu>().AddSingleton<IMenuSource>(s => s.GetRequiredService<Slots.TopicsMenu>());
        services.AddContentType<TopicType>().AddSingleton<IContentFileReader, TopicFileReader>();
        services.AddScoped<IFeedSource, Slots.SearchFeed>();
        services.AddSingleton<IMenuSource, Slots.SearchMenu>();
    }

    /// <summary>No tables: the index can always be made again.</summary>
    public override void ConfigureModel(ModelBuilder model) { }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        SearchEndpoint.Map(endpoints);
        OpenSearchEndpoint.Map(endpoints);
    }
}
