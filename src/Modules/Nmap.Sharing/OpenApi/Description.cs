using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Sharing.OpenApi;

/// <summary><c>/openapi/v1.json</c>: every endpoint below <c>/api/v1</c>, whichever module it belongs to.</summary>
internal static class Description
{
    private const string Name = "v1";
    private const string Bearer = "bearer";
    private const string Problem = "application/problem+json";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    public static void AddNmapOpenApi(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = d => d.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(DescribeAsync);
        options.AddOperationTransformer(CompleteAsync);
    });

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        var site = context.ApplicationServices.GetRequiredService<ISite>();
        document.Info = new()
        {
            Title = site.Settings.PlatformName.In("en").Text,
            Version = Name,
            Description = "Public data needs no key. Everything else needs a personal token and follows the same rules as the screens: what you may not see does not exist (404). "
                + "Lists are {Items, Next}; Next goes into ?after=. Errors are problem details.",
            License = new() { Name = "Data of the national authority; see the site for terms" , Url = site.PublicUrl },
        };
        document.Servers = [new() { Url = site.PublicUrl.ToString().TrimEnd('/') }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "A personal token, made at /account/tokens." },
        };
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? []) { Secure(operation, document, path, method); }
        }
        return Task.CompletedTask;
    }

    private static void Secure(OpenApiOperation operation, OpenApiDocument document, string path, HttpMethod method)
    {
        operation.OperationId ??= method.Method.ToLowerInvariant() + string.Concat(path.Split('/', '{', '}', '-').Select(p => p.Length == 0 ? "" : char.ToUpperInvariant(p[0]) + p[1..]));
        operation.Summary ??= operation.OperationId;
        var token = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] };
        operation.Security = operation.Metadata?.ContainsKey(nameof(NeedsSignIn)) == true || method != HttpMethod.Get ? [token] : [[], token];
    }

    private static Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsSignIn>().Any())
        {
            operation.Metadata ??= new Dictionary<string, object>();
            operation.Metadata[nameof(NeedsSignIn)] = true;
        }
        operation.Responses ??= [];
        foreach (var (status, response) in operation.Responses)
        {
            if (string.IsNullOrEmpty(response.Description) || response.Description == status) { response.Description = Words(status); }
        }
        operation.Responses.TryAdd("default", new OpenApiResponse
        {
            Description = "Anything else: problem details (RFC 9457).",
            Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() },
        });
        return Task.CompletedTask;
    }

    private static string Words(string status) => status switch
    {
        "200" => "Done.",
        "201" => "Made; Location says where.",
        "304" => "You have it already.",
        "404" => "There is no such thing, or not for you.",
        "410" => "It was public and is withdrawn, for the reason given.",
        "412" => "Somebody changed it in between; nothing was overwritten.",
        _ => "Refused.",
    };
}
