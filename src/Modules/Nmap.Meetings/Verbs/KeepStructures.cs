using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>The register of other structures, and the questions put to them.</summary>
internal sealed class KeepStructures(NmapDb db, AgendaShelf agenda, IForum forum, ISite site)
{
    /// <param name="id">Null for one that is not in the register yet.</param>
    public async Task<Structure> SaveAsync(string? id, StructureFields fields, long? revision, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var structure = id is null ? db.Add(new Structure()).Entity : await FindAsync(id, by, cancel);
        if (revision is { } mine && mine != structure.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this while you were writing. Look at it again; what you typed is still here.")); }
        structure.Fill(await WithOwnerAsync(fields, cancel));
        await db.CommitAsync(new Act(id is null ? "Structure.Added" : "Structure.Changed", nameof(Structure), structure.Id, by), cancel);
        return structure;
    }

    public async Task ReferAsync(string itemId, string? structureId, string? question, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var (_, item) = await agenda.MembersItemAsync(itemId, by, cancel);
        if (structureId is null || !await db.Set<Structure>().AnyAsync(s => s.Id == structureId, cancel)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose whom to ask."), nameof(Referral.StructureId)); }
        var referral = db.Add(Referral.Of(item, structureId, question, Cultures.Current, by.Organisation, site.Today)).Entity;
        await CommitAsync("AgendaItem.Referred", referral, by, cancel);
    }

    public async Task AnswerAsync(string referralId, string? answer, DateOnly? on, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var referral = await db.Set<Referral>().SingleOrDefaultAsync(r => r.Id == referralId, cancel) ?? throw RefusedException.Missing();
        referral.Record(answer, Cultures.Current, on, site.Today);
        await CommitAsync("AgendaItem.ReferralAnswered", referral, by, cancel);
    }

    public async Task<Structure> FindAsync(string id, Reader reader, CancellationToken cancel)
        => reader.Can(Permissions.See) && await db.Set<Structure>().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } found ? found : throw RefusedException.Missing();

    private async Task<StructureFields> WithOwnerAsync(StructureFields fields, CancellationToken cancel)
    {
        if (fields.OwnerId is null) { return fields; }
        var owner = await forum.FindAsync(fields.OwnerId, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is no organisation of this platform."), nameof(StructureFields.OwnerId), fields.OwnerId);
        return fields with { OwnerId = owner.Id };
    }

    private Task CommitAsync(string act, Referral referral, Reader by, CancellationToken cancel)
        => db.CommitAsync(new Act(act, nameof(AgendaItem), referral.ItemId, by) { Details = new Dictionary<string, string> { ["referral"] = referral.Id } }, cancel);
}
