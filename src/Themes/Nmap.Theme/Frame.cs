using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Theme;

/// <summary>One link of a menu, ready to show.</summary>
public sealed record FrameLink(string Label, string Address, bool Current)
{
    /// <summary>Entries below this one.</summary>
    public IReadOnlyList<FrameLink> Inside { get; init; } = [];
}

/// <summary>One language of this page.</summary>
public sealed record FrameLanguage(string Culture, string Name, string Direction, string Address, bool Current);

/// <summary>What stands around a page: its head, menus and languages, as the page asks in ViewData: Title, Description, Languages, JsonLd, Feed, Robots, Quoted, Canonical, Wide.</summary>
public sealed class Frame(ISite site, IEnumerable<IMenuSource> menus, IEnumerable<IPageCards> cards) : IViewContextAware
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

    /// <summary>What the page has to quote; null for most.</summary>
    public Quotable? Quoted => _view.ViewData["Quoted"] as Quotable;

    /// <summary>The picture for where this page's address is passed on.</summary>
    public PageCard? Card => Exists ? cards.Select(c => c.Of(Quoted, Culture)).FirstOrDefault(c => c is not null) : null;

    /// <summary>Where search engines should send people: this page, unless it is an older wording of another.</summary>
    public string Canonical => Text("Canonical") ?? Path;

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

    /// <summary>Languages of this page.</summary>
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

    /// <summary>Languages that the page does not exist in: their readers begin at the home page.</summary>
    public IReadOnlyList<FrameLanguage> Homes
        => [.. Settings.Languages.Where(c => Languages.All(l => l.Culture != c)).Select(c => new FrameLanguage(c, Cultures.Autonym(c), Cultures.Direction(c), "/" + c, false))];

    /// <summary>For readers whose language is none of this site's.</summary>
    public string DefaultAddress => Languages.MinBy(l => Settings.Languages.ToList().IndexOf(l.Culture))?.Address ?? Path;

    public IReadOnlyList<FrameLink> Public
    {
        get
        {
            if (_public.Path != Path) { _public = (Path, Arranged(MenuPlace.Public, Settings.PublicMenu)); }
            return _public.All;
        }
    }

    public IReadOnlyList<FrameLink> Footer => Arranged(MenuPlace.PublicFooter, Settings.FooterMenu);

    public IReadOnlyList<FrameLink> Workspace => Menu(MenuPlace.Workspace, Reader, "");

    public IReadOnlyList<FrameLink> Admin => Menu(MenuPlace.Admin, Reader, "");

    /// <summary>The country's own arrangement, or that of the modules where nobody touched it.</summary>
    private FrameLink[] Arranged(MenuPlace place, IReadOnlyList<MenuLine> lines)
    {
        if (lines.Count == 0) { return Menu(place, Reader.Stranger, Home); }
        var here = lines.SelectMany(l => l.Inside.Prepend(l)).Select(l => Home + l.Address).Where(IsHere).MaxBy(a => a.Length);
        var known = menus.SelectMany(m => m.Entries).Where(e => e.Place is MenuPlace.Public or MenuPlace.PublicFooter).DistinctBy(e => e.Address).ToDictionary(e => e.Address, e => e.Label);
        FrameLink Link(MenuLine line)
        {
            var own = line.Inside.Count == 0 ? null : line with { Inside = [] };
            return new(line.Label.IsEmpty ? known.GetValueOrDefault(line.Address, line.Address) : line.Label.In(Culture, Settings.Languages).Text,
                line.Address.StartsWith('/') ? Home + line.Address : line.Address, Home + line.Address == here)
            { Inside = own is null ? [] : [.. line.Inside.Prepend(own).Where(l => l.Address.Length > 0).Select(Link)] };
        }
        return [.. lines.Select(Link)];
    }

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
