using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Planning;

/// <summary>A kind of the forum's own activities that this country added to the seven of the model paper.</summary>
internal sealed class ActivityKind
{
    public string Code { get; init; } = "";
    public Texts Name { get; set; } = Texts.Empty;
}

/// <summary>Kinds of activities by code, in the language of the screen.</summary>
internal sealed class ActivityKinds(NmapDb db, ISite site, IStringLocalizer S)
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(PlanScope scope, CancellationToken cancel)
    {
        if (scope == PlanScope.WorkPlan) { return Vocabulary.Kinds.ToDictionary(k => k.Key, k => S[k.Value].Value); }
        var all = Vocabulary.ForumKinds.ToDictionary(k => k.Key, k => S[k.Value].Value);
        foreach (var kind in await db.Set<ActivityKind>().AsNoTracking().OrderBy(k => k.Code).ToListAsync(cancel)) { all[kind.Code] = kind.Name.In(Cultures.Current, site.Settings.Languages).Text; }
        return all;
    }
}

/// <summary>Adds a kind of the country's own, or names it anew. The seven stay as they are.</summary>
internal sealed class NameActivityKind(NmapDb db)
{
    /// <param name="code">Null for a new one.</param>
    public async Task RunAsync(string? code, Texts name, Reader by, CancellationToken cancel)
    {
        if (!by.Can(PlanningPermissions.Keep)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Plans are written by the lead, the deputies and the secretariat.")); }
        if (name.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        await using var work = await db.BeginAsync(cancel);
        var own = await db.Set<ActivityKind>().ToListAsync(cancel);
        if (own.Exists(k => k.Code != code && k.Name.All.Values.Intersect(name.All.Values, StringComparer.OrdinalIgnoreCase).Any()) || Vocabulary.ForumKinds.Values.Intersect(name.All.Values, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("There is a kind with this name already."), "Name");
        }
        var kind = code is null ? db.Add(new ActivityKind { Code = Free(Slug.From(name.In("en").Text), own) }).Entity : own.Find(k => k.Code == code) ?? throw RefusedException.Missing();
        kind.Name = name;
        db.Tell(new Contracts.PlanChanged(""));
        await db.CommitAsync(new Act(code is null ? "ActivityKind.Added" : "ActivityKind.Changed", nameof(ActivityKind), kind.Code, by), cancel);
    }

    private static string Free(string slug, List<ActivityKind> own)
        => own.Exists(k => k.Code == slug) || Vocabulary.ForumKinds.ContainsKey(slug) || slug is "new" ? $"{slug}-{Ids.New()[..4]}" : slug;
}
