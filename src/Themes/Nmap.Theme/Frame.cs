using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Theme;

/// <summary>One link of a menu, ready to show.</summary>
public sealed record FrameLink(string Label, string Address, bool Current);

/// <summary>One language of this page.</summary>
public sealed record FrameLanguage(string Culture, string Name, string Direction, string Address, bool Current);

/// <summary>What stands around a page: its head, menus and languages, as the page asks in ViewData: Title, Description, Languages, JsonLd, Feed, Robots, Wide.</summary>
public sealed class Frame(ISite site, IEnumerable<IMenuSource> menus) : IViewContextAware
{
    private ViewContext _view = null!;
    private (object? Given, string? Path, IReadOnlyList<FrameLanguage> All) _languages;
    private (string? Path, IReadOnlyList<FrameLink> All) _public;

    public void Contextualize(ViewContext viewContext) => _view = viewContext;

    public SiteSettings Settings => site.Settings;

    public string Culture { get; } = Cultures.Current;

    public string Direction => Cultures.Direction(Culture);

    public string Title => Text("Title") ?? Settings.PlatformName.ToString();

    public string FullTitle
        => Title == Settings.PlatformName.ToString() ? Settings.Country.IsEmpty ? Title : $"{Title} · {Settings.Country}" : $"{Title} · {Settings.PlatformName}";

    public string? Description => Text("Description");

    public string? JsonLd => Text("JsonLd");

    public string? Robots => Text("Robots");

    public string? Feed => Text("Feed");

    /// <summary>The page brings its own containers, as the home page does.</summary>
    public bool Wide => _view.ViewData["Wide"] is true;

    public bool HasErrors => !_view.ViewData.ModelState.IsValid;

    public string Path => _view.HttpContext.Request.Path.Value ?? "/";

    /// <summary>False on the page that says "not found" or "it failed".</summary>
    public bool Exists => _view.HttpContext.Response.StatusCode < 400;

    public string Home => "/" + Culture;

    public Reader Reader => _view.HttpContext.Reader();

    /// <summary>The public address of a root-relative one; never from the request's host.</summary>
    public string Absolute(string path) => site.PublicUrl.ToString().TrimEnd('/') + path;

    /// <summary>Languages of this page; other pages of the site are reached through their home.</summary>
    public IReadOnlyList<FrameLanguage> Languages
    {
        get
        {
            var given = _view.ViewData["Languages"] as IReadOnlyDictionary<string, string>;
            if (_languages.Path != Path || !ReferenceEquals(_languages.Given, given)) { _languages = (given, Path, LanguagesOf(given)); }
            return _languages.All;
        }
    }

    private FrameLanguage[] LanguagesOf(IReadOnlyDictionary<string, string>? given) =>
    [
        .. Settings.Languages
            .Where(c => given is null || given.ContainsKey(c) || c == Culture)
            .Select(c => new FrameLanguage(c, Cultures.Autonym(c), Cultures.Direction(c), given?.GetValueOrDefault(c) ?? SamePath(c), c == Culture)),
    ];

    /// <summary>For readers whose language is none of this site's.</summary>
    public string DefaultAddress => Languages.MinBy(l => Settings.Languages.ToList().IndexOf(l.Culture))?.Address ?? Path;

    public IReadOnlyList<FrameLink> Public
    {
        get
        {
            if (_public.Path != Path) { _public = (Path, Menu(MenuPlace.Public, Reader.Stranger, Home)); }
            return _public.All;
        }
    }

    public IReadOnlyList<FrameLink> Footer => Menu(MenuPlace.PublicFooter, Reader.Stranger, Home);

    public IReadOnlyList<FrameLink> Workspace => Menu(MenuPlace.Workspace, Reader, "");

    public IReadOnlyList<FrameLink> Admin => Menu(MenuPlace.Admin, Reader, "");

    private FrameLink[] Menu(MenuPlace place, Reader reader, string prefix)
    {
        var entries = menus.SelectMany(m => m.Entries)
            .Where(e => e.Place == place && (e.Permission is null || reader.Can(e.Permission)))
            .OrderBy(e => e.Order)
            .Select(e => (e.Label, Address: prefix + e.Address)).ToArray();
        var here = entries.Select(e => e.Address).Where(IsHere).MaxBy(a => a.Length);
        return [.. entries.Select(e => new FrameLink(e.Label, e.Address, e.Address == here))];
    }

    private bool IsHere(string address)
        => Path.StartsWith(address, StringComparison.OrdinalIgnoreCase)
            && (Path.Length == address.Length || Path[address.Length] == '/');

    private string SamePath(string culture)
        => Path.Split('/', 3) is [_, var first, .. var rest] && Settings.Languages.Contains(first)
            ? "/" + string.Join('/', [culture, .. rest])
            : "/" + culture;

    private string? Text(string name) => _view.ViewData[name]?.ToString() is { Length: > 0 } text ? text : null;
}
