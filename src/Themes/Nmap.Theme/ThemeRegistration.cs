using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
            mvc.Services.Configure<RazorViewEngineOptions>(o => o.ViewLocationExpanders.Add(new ThemeViewLocations(theme)));
        }
        return mvc;
    }
}
