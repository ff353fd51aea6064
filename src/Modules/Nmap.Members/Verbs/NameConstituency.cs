using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Members.Verbs;

/// <summary>Adds or changes a group of stakeholders; the others make room for its place.</summary>
internal sealed class NameConstituency(NmapDb db)
{
    /// <param name="code">Null for a new one.</param>
    public async Task RunAsync(string? code, Texts name, Texts notApplicable, int place, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        if (name.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        await using var work = await db.BeginAsync(cancel);
        var all = await db.Set<Constituency>().OrderBy(c => c.Position).ToListAsync(cancel);
        var row = code is null ? Add(name, all) : all.Find(c => c.Code == code) ?? throw RefusedException.Missing();
        (row.Name, row.NotApplicable) = (name, notApplicable);
        all.Remove(row);
        all.Insert(Math.Clamp(place, 0, all.Count), row);
        for (var i = 0; i < all.Count; i++) { all[i].Position = i; }
        await db.CommitAsync(new Act(code is null ? "Constituency.Added" : "Constituency.Changed", "Constituency", row.Code, by), cancel);
    }

    private Constituency Add(Texts name, List<Constituency> all)
    {
        var slug = Slug.From(name.In("en").Text);
        return db.Add(new Constituency { Code = all.Exists(c => c.Code == slug) || slug is "new" or "" ? $"{slug}-{Ids.New()[..4]}" : slug }).Entity;
    }
}
