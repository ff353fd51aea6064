using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Progress;

/// <summary>A province, a district or a named belt. Areas are re-cut: they have dates and successors.</summary>
internal sealed class Area
{
    public string Id { get; init; } = Ids.New();
    public required string Code { get; init; }
    public Texts Name { get; set; } = Texts.Empty;
    public string? ParentCode { get; set; }

    /// <summary>Null when nobody measured it.</summary>
    public decimal? SurfaceM2 { get; set; }
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day on which the area existed.</summary>
    public DateOnly? ValidTo { get; set; }
    public List<string> Successors { get; set; } = [];

    public bool ExistsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || ValidTo >= day);

    public bool ExistsDuring(When when) => (ValidFrom is null || ValidFrom <= when.Last) && (ValidTo is null || ValidTo >= when.First);

    public string NameIn(string culture) => Name.IsEmpty ? Code : Name.In(culture).Text;
}

/// <summary>All areas of the country, and how they lie in each other.</summary>
internal sealed class Atlas(IEnumerable<Area> areas)
{
    private readonly Dictionary<string, Area> _areas = areas.ToDictionary(a => a.Code, StringComparer.Ordinal);

    public static Atlas Empty { get; } = new([]);

    private ILookup<string, Area>? _byName;

    private ILookup<string, Area> ByName => _byName ??= All.SelectMany(a => a.Name.All.Values.Distinct(StringComparer.OrdinalIgnoreCase).Select(n => (Name: n.Trim(), Area: a))).ToLookup(n => n.Name, n => n.Area, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Area> All => _areas.Values;

    /// <summary>The area with this code, or else those with this name in any language.</summary>
    public IReadOnlyList<Area> Called(string text) => this[text] is { } area ? [area] : [.. ByName[text]];

    /// <summary>Areas whose code or name was perhaps meant: written like it but for some letters, the likeliest first.</summary>
    public IReadOnlyList<Area> Near(string text)
    {
        var most = Math.Max(1, text.Length / 3);
        return [.. All.Select(a => (Area: a, Slips: a.Name.All.Values.Append(a.Code).Min(n => Spelling.Slips(text.ToUpperInvariant(), n.ToUpperInvariant())))).Where(a => a.Slips <= most && a.Slips < text.Length)
            .OrderBy(a => a.Slips).ThenBy(a => a.Area.Code, StringComparer.Ordinal).Select(a => a.Area).Take(3)];
    }

    public Area? this[string? code] => code is null ? null : _areas.GetValueOrDefault(code);

    /// <param name="parent">Code of the area around them; null for those directly under the country.</param>
    public IEnumerable<Area> Inside(string? parent) => _areas.Values.Where(a => a.ParentCode == parent).OrderBy(a => a.Code, StringComparer.Ordinal);

    /// <summary>Surface of an area, or of the country when no code is given: the sum of its areas, if each of them is measured.</summary>
    public decimal? Surface(string? code, When when)
    {
        if (code is not null) { return this[code]?.SurfaceM2; }
        var top = Inside(null).Where(a => a.ExistsOn(when.Last)).ToList();
        return top.Count > 0 && top.All(a => a.SurfaceM2 is not null) ? top.Sum(a => a.SurfaceM2) : null;
    }

    /// <summary>For a remark. Codes of places that are not known, or have no name, stand for themselves.</summary>
    public Word Names(params IEnumerable<string> codes) => Word.Named([.. codes.Select(c => this[c] is { Name.IsEmpty: false } area ? area.Name : Texts.Of("en", c))]);
}
