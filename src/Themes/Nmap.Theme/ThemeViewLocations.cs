using Microsoft.AspNetCore.Mvc.Razor;

namespace Nmap.Theme;

/// <summary>Looks for each view in the second theme before it looks where the module left it.</summary>
public sealed class ThemeViewLocations : IViewLocationExpander
{
    private readonly string _theme;

    /// <param name="theme">Letters, digits and dots: it becomes part of a path.</param>
    public ThemeViewLocations(string theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        _theme = theme.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') && !theme.Contains("..", StringComparison.Ordinal)
            ? theme
            : throw new ArgumentException($"'{theme}' is no name of a theme: letters, digits and dots only.", nameof(theme));
    }

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Values["theme"] = _theme;
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        ArgumentNullException.ThrowIfNull(viewLocations);
        return viewLocations.Select(l => $"/Themes/{_theme}{l}").Concat(viewLocations);
    }
}
