using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Modularity;
using Nmap.Cms.Slots;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>Files that people bring.</summary>
public sealed class MediaModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
        => services.AddScoped<IFileStore, FileStore>().AddScoped<AttachFiles>().AddScoped<ITextFiles, FilesOfTexts>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => FileAddresses.Map(endpoints);
}
