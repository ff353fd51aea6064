using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Members.Verbs;

/// <summary>Passes a seat on: one act ends the old holder's and begins the new one's at midnight of the country's zone.</summary>
internal sealed class PassSeatOn(NmapDb db, ISite site, IFreshFactor factor, IEnumerable<IHandoverSource> sources)
{
    /// <returns>The handover's id.</returns>
    public async Task<string> OrderAsync(string seatId, string? toOrganisationId, DateOnly on, DateOnly? until, string? note, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Seat));
        factor.Require(by);
        if (on < site.Today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A handover cannot lie in the past. Choose today or a later day."), "On"); }
        await using var work = await db.BeginAsync(cancel);
        var held = await db.Set<Seat>().SingleOrDefaultAsync(s => s.Id == seatId, cancel) ?? throw RefusedException.Missing();
        var next = await db.Set<MemberOrganisation>().SingleOrDefaultAsync(o => o.Id == toOrganisationId, cancel)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the organisation that takes over."), "Organisation");
        if (next.Id == held.OrganisationId) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This organisation holds the seat already. Choose another one."), "Organisation"); }
        var seat = Seat.Fill(held.Name, next, on, until, rotating: until is not null);
        if (held.Name != Roles.Lead) { held.PassOn(on); }
        seat.Follow(await db.Set<Seat>().Where(s => s.Name == held.Name).ToListAsync(cancel));
        db.Add(seat);
        var handover = db.Add(new Handover { Seat = held.Name, FromOrganisationId = held.OrganisationId, ToOrganisationId = next.Id, On = on, Note = Kept(note), OrderedOn = site.Today }).Entity;
        db.Tell(new OrganisationChanged(held.OrganisationId));
        db.Tell(new OrganisationChanged(next.Id));
        await db.CommitAsync(new Act("Seat.HandedOver", "Handover", handover.Id, by) { Details = new Dictionary<string, string> { ["seat"] = held.Name, ["from"] = held.OrganisationId, ["to"] = next.Id } }, cancel);
        return handover.Id;
    }

    /// <summary>The outgoing body writes down what the next holder should know.</summary>
    public async Task NoteAsync(string id, string? note, Reader by, CancellationToken cancel)
    {
        var handover = await FindAsync(id, by, cancel);
        if (!by.Organisations.Contains(handover.FromOrganisationId) && !by.Can(Permissions.Seat)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("The outgoing body writes this.")); }
        handover.Note = Kept(note);
        await db.CommitAsync(new Act("Handover.Noted", "Handover", id, by), cancel);
    }

    /// <summary>The incoming body confirms, and takes over what it names; nothing changes its owner silently.</summary>
    public async Task ConfirmAsync(string id, IReadOnlyCollection<string> takenOver, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var handover = await FindAsync(id, by, cancel);
        if (!by.Organisations.Contains(handover.ToOrganisationId)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("The incoming body confirms this.")); }
        factor.Require(by);
        handover.Confirm(by.PersonId, site.Today);
        List<Act> acts = [new("Handover.Confirmed", "Handover", id, by)];
        foreach (var source in sources) { acts.AddRange(await source.TakeOverAsync(takenOver, handover.FromOrganisationId, handover.ToOrganisationId, by, cancel)); }
        await db.CommitAsync(acts, cancel);
    }

    public async Task<Handover> FindAsync(string id, Reader reader, CancellationToken cancel)
        => await db.Set<Handover>().SingleOrDefaultAsync(h => h.Id == id, cancel) is { } handover && (reader.Can(Permissions.Seat) || handover.IsOpenTo(reader.Organisations, site.Today))
            ? handover : throw RefusedException.Missing();

    private static string? Kept(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}
