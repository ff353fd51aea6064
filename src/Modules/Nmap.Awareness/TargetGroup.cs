using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Awareness;

/// <summary>A group of people that this country added to those of <see cref="Vocabulary.Groups"/>.</summary>
internal sealed class TargetGroup
{
    public string Code { get; init; } = "";
    public Texts Name { get; set; } = Texts.Empty;
}

/// <summary>Whom campaigns and material are for, by code and name in the language of the screen.</summary>
internal sealed class TargetGroups(NmapDb db, ISite site, IStringLocalizer S)
{
    private Dictionary<string, string>? _all;

    /// <summary>The common ones, then the country's own by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancel)
    {
        if (_all is not null) { return _all; }
        var own = await db.Set<TargetGroup>().AsNoTracking().ToListAsync(cancel);
        _all = Vocabulary.Groups.ToDictionary(g => g.Key, g => S[g.Value].Value);
        foreach (var (code, name) in own.Select(g => (g.Code, g.Name.In(Cultures.Current, site.Settings.Languages).Text)).OrderBy(g => g.Text, StringComparer.CurrentCulture)) { _all[code] = name; }
        return _all;
    }

    public async Task<IReadOnlyList<string>> NamesAsync(IEnumerable<string>? codes, CancellationToken cancel)
    {
        var all = await AllAsync(cancel);
        return [.. (codes ?? []).Select(c => all.GetValueOrDefault(c) ?? c)];
    }
}

/// <summary>Adds a group of the country's own, or names it anew. The common ones stay as they are.</summary>
internal sealed class NameGroup(NmapDb db)
{
    /// <param name="code">Null for a new one.</param>
    public async Task RunAsync(string? code, Texts name, Reader by, CancellationToken cancel)
    {
        if (!by.Can(AwarenessPermissions.NameGroups)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not name target groups.")); }
        if (name.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        await using var work = await db.BeginAsync(cancel);
        var own = await db.Set<TargetGroup>().ToListAsync(cancel);
        if (own.Exists(g => g.Code != code && g.Name.All.Values.Intersect(name.All.Values, StringComparer.OrdinalIgnoreCase).Any()) || Vocabulary.Groups.Values.Intersect(name.All.Values, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("There is a group with this name already."), "Name");
        }
        var group = code is null ? db.Add(new TargetGroup { Code = Free(Slug.From(name.In("en").Text), own) }).Entity : own.Find(g => g.Code == code) ?? throw RefusedException.Missing();
        group.Name = name;
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act(code is null ? "TargetGroup.Added" : "TargetGroup.Changed", "TargetGroup", group.Code, by), cancel);
    }

    private static string Free(string slug, List<TargetGroup> own)
        => own.Exists(g => g.Code == slug) || Vocabulary.Groups.ContainsKey(slug) || slug is "new" ? $"{slug}-{Ids.New()[..4]}" : slug;
}
