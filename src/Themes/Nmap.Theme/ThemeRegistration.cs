using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Modularity;

namespace Nmap.Theme;

/// <summary>Lets a second theme replace any layout or partial of this one and of the modules.</summary>
public static class ThemeRegistration
{
    /// <summary>
    /// Registers this theme's frame and, where <c>Nmap:Theme</c> names a second theme, looks for every view first under
    /// <c>/Themes/NAME/</c>. The second theme is a Razor class library whose views stand at <c>Themes/NAME/Views/Shared/…</c>.
    /// </summary>
    public static IMvcBuilder AddNmapThemes(this IMvcBuilder mvc, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(mvc);
        ArgumentNullException.ThrowIfNull(configuration);
        mvc.Services.AddScoped<Frame>();
        if (configuration["Nmap:Theme"] is { Length: > 0 } theme)
        {
            var views = new ViewsFeature();
            mvc.PartManager.PopulateFeature(views);
            var known = views.ViewDescriptors.Select(v => v.RelativePath.Split('/', StringSplitOptions.RemoveEmptyEntries)).Where(p => p is ["Themes", _, ..]).Select(p => p[1]).Distinct().ToList();
            if (!known.Contains(theme)) { throw new SettingsException($"Nmap__Theme is \"{theme}\"; there is {string.Join(" and ", known)}. Leave it out for the platform's own."); }
            mvc.Services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new ThemeViewLocations(theme)));
        }
        return mvc;
    }
}
