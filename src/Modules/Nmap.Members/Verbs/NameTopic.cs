using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Members.Verbs;

/// <summary>Adds a technical topic of the country's own, or names it anew. The paper's topics stay as they are.</summary>
internal sealed class NameTopic(NmapDb db)
{
    /// <param name="code">Null for a new one.</param>
    public async Task RunAsync(string? code, Texts name, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        if (name.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        await using var work = await db.BeginAsync(cancel);
        var own = await db.Set<Topic>().ToListAsync(cancel);
        if (own.Any(t => t.Code != code && t.Name.All.Values.Intersect(name.All.Values, StringComparer.OrdinalIgnoreCase).Any()))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("There is a topic with this name already."), "Name");
        }
        var topic = code is null ? db.Add(new Topic { Code = Free(Slug.From(name.In("en").Text), own) }).Entity : own.Find(t => t.Code == code) ?? throw RefusedException.Missing();
        topic.Name = name;
        await db.CommitAsync(new Act(code is null ? "Topic.Added" : "Topic.Changed", "Topic", topic.Code, by), cancel);
    }

    private static string Free(string slug, List<Topic> own)
        => own.Exists(t => t.Code == slug) || Vocabulary.Topics.ContainsKey(slug) || slug is "new" ? $"{slug}-{Ids.New()[..4]}" : slug;
}
