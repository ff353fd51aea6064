using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings;

/// <summary>Answers other modules about what meetings left behind.</summary>
internal sealed class Registers(NmapDb db, ISite site) : IRegisters
{
    public async Task<RegisterEntry?> FindAsync(RegisterKind kind, string idOrNumber, Reader reader, CancellationToken cancel = default)
    {
        if (kind == RegisterKind.Decision)
        {
            return await db.Set<Decision>().AsNoTracking().VisibleTo(reader).FirstOrDefaultAsync(d => d.Id == idOrNumber || d.Number == idOrNumber, cancel) is { } decision ? Shown(decision) : null;
        }
        return await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).FirstOrDefaultAsync(a => a.Id == idOrNumber || a.Number == idOrNumber, cancel) is { } action ? Shown(action) : null;
    }

    public async Task<IReadOnlyList<RegisterEntry>> OfAsync(IReadOnlyCollection<string> ids, Reader reader, CancellationToken cancel = default)
    {
        if (ids.Count == 0) { return []; }
        var decisions = await db.Set<Decision>().AsNoTracking().VisibleTo(reader).Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
        var actions = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        return [.. decisions.Select(Shown), .. actions.Select(Shown)];
    }

    public async Task<IReadOnlyList<CapturedChallenge>> ChallengesAsync(Reader reader, CancellationToken cancel = default)
    {
        var adopted = await (from m in db.Set<Minutes>().AsNoTracking().VisibleTo(reader) join e in db.Set<Meeting>().AsNoTracking() on m.MeetingId equals e.Id
                             where m.State == MinutesStates.Adopted orderby e.StartsAt descending select new { m.MeetingId, m.Culture, m.Body, e.Number, e.StartsAt }).Take(100).ToListAsync(cancel);
        return [.. from m in adopted
                   from text in m.Body.Items.SelectMany(i => i.Challenges)
                   where text.Audience.Admits(reader)
                   let said = text.Text.In(Cultures.Current, [m.Culture])
                   select new CapturedChallenge(text.Id, m.MeetingId, m.Number, site.DayOf(m.StartsAt), said.Text, said.Culture, text.SaidBy, text.Audience, $"/workspace/meetings/{m.MeetingId}/minutes")];
    }

    private static RegisterEntry Shown(Decision d)
    {
        var (text, culture) = d.Text.In(Cultures.Current, [d.Culture]);
        return new(RegisterKind.Decision, d.Id, d.Number, text, culture, d.DecidedOn, "/workspace/decisions/" + d.Number, false);
    }

    private static RegisterEntry Shown(ActionPoint a)
    {
        var (text, culture) = a.Text.In(Cultures.Current, [a.Culture]);
        return new(RegisterKind.ActionPoint, a.Id, a.Number, text, culture, a.DueOn, "/workspace/actions/" + a.Id, a.State == ActionState.Open);
    }
}
