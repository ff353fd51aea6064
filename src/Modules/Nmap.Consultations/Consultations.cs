using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Data;

namespace Nmap.Consultations;

/// <summary>Answers other modules about consultations.</summary>
internal sealed class Consultations(NmapDb db, ISite site) : IConsultations
{
    public async Task<IReadOnlyList<ConsultationRecord>> AllAsync(Reader reader, CancellationToken cancel = default)
    {
        var all = await db.Set<Consultation>().AsNoTracking().VisibleTo(reader).Include(c => c.Papers).OrderByDescending(c => c.OpenedOn).ThenBy(c => c.Id).Take(500).ToListAsync(cancel);
        var hiding = all.Where(c => Hides(c, reader)).Select(c => c.Id).ToHashSet();
        var counts = await Seen([.. all.Select(c => c.Id)], [.. hiding], reader).GroupBy(i => i.ConsultationId)
            .Select(g => new { g.Key, All = g.Count(), Waiting = g.Count(i => i.Disposition == Disposition.None) }).ToDictionaryAsync(g => g.Key, cancel);
        return [.. all.Select(c => Shown(c, counts.TryGetValue(c.Id, out var n) ? n.All : 0, n?.Waiting ?? 0, hiding.Contains(c.Id), reader))];
    }

    public async Task<ConsultationRecord?> FindAsync(string idOrSlug, Reader reader, CancellationToken cancel = default)
    {
        if (await db.Set<Consultation>().AsNoTracking().VisibleTo(reader).Include(c => c.Papers).SingleOrDefaultAsync(c => c.Id == idOrSlug || c.Slug == idOrSlug, cancel) is not { } found) { return null; }
        var inputs = db.Set<ConsultationInput>().VisibleTo(reader, found, found.IsOver(site));
        return Shown(found, await inputs.CountAsync(cancel), await inputs.CountAsync(i => i.Disposition == Disposition.None, cancel), Hides(found, reader), reader);
    }

    private IQueryable<ConsultationInput> Seen(List<string> ids, List<string> hiding, Reader reader) => db.Set<ConsultationInput>().Where(i => ids.Contains(i.ConsultationId)).VisibleTo(reader, hiding);

    private bool Hides(Consultation c, Reader reader) => c.HiddenUntilClosed && !c.IsOver(site) && !reader.Can(Permissions.Keep);

    private ConsultationRecord Shown(Consultation c, int inputs, int waiting, bool hides, Reader reader)
        => new(c.Id, c.Title, c.Audience.Kind == Cms.Content.AudienceKind.Public, Code(c), c.LastDay(site.Settings), inputs, waiting, Address(c, reader)) { HidesAnswers = hides, LastDayHere = c.IsIn(Cultures.Current) ? c.LastDay(Cultures.Current, site.Settings) : null };

    private static string Address(Consultation c, Reader reader)
        => reader.IsMember || reader.Can(Permissions.Keep) ? "/workspace/consultations/" + c.Id : $"/{(c.IsIn(Cultures.Current) ? Cultures.Current : c.Own.Culture)}/consultations/{c.Slug}";

    internal string Code(Consultation c) => c.State switch
    {
        ConsultationState.Draft => "draft",
        ConsultationState.Published => "published",
        _ => c.IsOver(site) ? "over" : "open",
    };
}
