using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Testing;

/// <summary>
/// What the framework reads of each page by reflection at a start, properties, handlers and attributes: read once a process, copied for
/// every site. It was most of what a site's start cost. What a site's conventions and filters make of it stays the site's own.
/// </summary>
internal sealed class PageModels(IPageApplicationModelProvider inner) : IPageApplicationModelProvider
{
    private static readonly ConcurrentDictionary<TypeInfo, PageApplicationModel> Read = new();

    public int Order => inner.Order;

    public void OnProvidersExecuting(PageApplicationModelProviderContext context)
    {
        if (!Read.TryGetValue(context.PageType, out var read))
        {
            inner.OnProvidersExecuting(context);
            read = Copy(context.PageApplicationModel, context.ActionDescriptor);
            Read.TryAdd(context.PageType, read);
        }
        context.PageApplicationModel = Copy(read, context.ActionDescriptor);
    }

    public void OnProvidersExecuted(PageApplicationModelProviderContext context) => inner.OnProvidersExecuted(context);

    /// <summary>Stands before the framework's own reader, which comes first of all.</summary>
    public static void StandIn(IServiceCollection services)
    {
        var reader = services.Single(s => s.ServiceType == typeof(IPageApplicationModelProvider) && s.ImplementationType?.Name == "DefaultPageApplicationModelProvider");
        services.Remove(reader);
        services.AddSingleton<IPageApplicationModelProvider>(s => new PageModels((IPageApplicationModelProvider)ActivatorUtilities.CreateInstance(s, reader.ImplementationType!)));
    }

    private static PageApplicationModel Copy(PageApplicationModel of, PageActionDescriptor page)
    {
        var model = new PageApplicationModel(page, of.DeclaredModelType!, of.HandlerType, of.HandlerTypeAttributes) { PageType = of.PageType, ModelType = of.ModelType };
        foreach (var filter in of.Filters) { model.Filters.Add(filter); }
        foreach (var handler in of.HandlerMethods) { model.HandlerMethods.Add(new(handler) { Page = model }); }
        foreach (var property in of.HandlerProperties) { model.HandlerProperties.Add(new(property) { Page = model }); }
        foreach (var (key, value) in of.Properties) { model.Properties[key] = value; }
        return model;
    }
}
