using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Data;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Awareness.Pages.Public.RiskEducation;

/// <summary>Material in force today, by group of people, format and the language it speaks.</summary>
internal sealed class IndexModel(ContentLibrary library, ContentTypes types, TargetGroups groups, IFormats formats) : NarrowedList(library, types, groups, nameof(RiskEducationMaterial))
{
    private readonly ContentLibrary _library = library;

    [BindProperty(SupportsGet = true)] public string? Audience { get; set; }
    [BindProperty(SupportsGet = true)] public string? Format { get; set; }
    [BindProperty(SupportsGet = true)] public string? Lang { get; set; }

    protected override IEnumerable<(string Name, string? Value)> Asked => [("audience", Audience), ("format", Format), ("lang", Lang)];

    /// <summary>Languages in which there is material.</summary>
    public IReadOnlyList<string> Spoken { get; private set; } = [];

    /// <summary>Version to format, languages and last day.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; private set; } = new Dictionary<string, string>();

    protected override async Task ShowAsync(IReadOnlyList<ItemCard> cards, CancellationToken cancel)
    {
        var all = await _library.VisibleTo(Reader).OfType(nameof(RiskEducationMaterial)).Index<MaterialIndex>().ToListAsync(cancel);
        Spoken = [.. all.SelectMany(m => Codes.Split(m.Languages)).Distinct().Order(StringComparer.Ordinal)];
        Facts = all.ToDictionary(m => m.VersionId, Words);
    }

    private string Words(MaterialIndex material) => string.Join(" · ", new[]
    {
        Vocabulary.Formats.TryGetValue(material.Format, out var format) ? S[format].Value : "",
        formats.List(Codes.Split(material.Languages).Select(Cultures.Autonym)),
        material.ExpiresOn is { } end ? S["in force until {0}", formats.Date(end)].Value : "",
    }.Where(w => w.Length > 0));
}
