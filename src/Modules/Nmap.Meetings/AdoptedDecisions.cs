using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings;

/// <summary>Decisions for other modules.</summary>
internal sealed class AdoptedDecisions(NmapDb db) : IDecisions
{
    public async Task<IReadOnlyList<DecisionRecord>> InForceAsync(Reader reader, CancellationToken cancel = default)
        => [.. (await Adopted(reader).Where(d => d.SupersededById == null).OrderByDescending(d => d.MeetingNumber).ThenBy(d => d.Position).ToListAsync(cancel)).Select(Record)];

    public async Task<DecisionRecord?> FindAsync(string number, Reader reader, CancellationToken cancel = default)
        => await Adopted(reader).SingleOrDefaultAsync(d => d.Number == number, cancel) is { } decision ? Record(decision) : null;

    private IQueryable<Decision> Adopted(Reader reader) => db.Set<Decision>().AsNoTracking().VisibleTo(reader).Where(d => d.Adopted);

    private static DecisionRecord Record(Decision decision) => new(decision.Id, decision.Number, decision.Text, decision.DecidedOn, decision.IsInForce);
}
