using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Members.Data;

namespace Nmap.Members.Verbs;

/// <summary>Takes a request to join, the secretariat's advice and the lead's decision. An accepted organisation is a member with its representative at once.</summary>
internal sealed class AskToJoin(NmapDb db, ISite site, AddMember add, IFreshFactor factor)
{
    private const int MostOpen = 200;

    public async Task AskAsync(JoinRequest request, CancellationToken cancel)
    {
        request.AskedOn = site.Today;
        List<(string, string)> faults = [.. request.Faults()];
        if (request.Constituency.Length > 0 && !await db.Set<Constituency>().AnyAsync(c => c.Code == request.Constituency, cancel)) { faults.Add(("Constituency", Phrase.Of("Choose a constituency."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        Lookalikes.CheckAlphabets(request.Organisation, "Organisation");
        var members = (await db.Set<MemberOrganisation>().AsNoTracking().On(site.Today).Select(o => o.Name).ToListAsync(cancel)).SelectMany(n => n.All.Values).ToList();
        Lookalikes.CheckAgainst(request.Organisation, members, "Organisation");
        if (members.Contains(request.Organisation, StringComparer.OrdinalIgnoreCase)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("An organisation with this name is a member already."), "Organisation"); }
        if (await db.Set<JoinRequest>().CountAsync(r => r.State == JoinState.Asked, cancel) >= MostOpen) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Too many requests wait at the moment. Write to the contact address instead.")); }
        db.Add(request);
        await db.CommitAsync(new Act("Join.Asked", nameof(JoinRequest), request.Id, Reader.Stranger), cancel);
    }

    public async Task AdviseAsync(string id, string? advice, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        var request = await FindAsync(id, cancel);
        request.Advise(advice, by.PersonId);
        await db.CommitAsync(new Act("Join.Advised", nameof(JoinRequest), id, by), cancel);
    }

    public async Task WithdrawAsync(string id, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        var request = await FindAsync(id, cancel);
        request.Withdraw(by.PersonId, site.Today);
        db.Tell(new JoinDecided(request.Id));
        await db.CommitAsync(new Act("Join.Withdrawn", nameof(JoinRequest), id, by), cancel);
    }

    /// <returns>The new member's id; null when declined.</returns>
    public async Task<string?> DecideAsync(string id, bool accepts, string? reason, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Seat));
        factor.Require(by);
        var request = await FindAsync(id, cancel);
        request.Decide(accepts, reason, by.PersonId, site.Today);
        db.Tell(new JoinDecided(request.Id));
        var act = new Act(accepts ? "Join.Accepted" : "Join.Declined", nameof(JoinRequest), id, by) { Reason = request.Reason };
        if (!accepts)
        {
            await db.CommitAsync(act, cancel);
            return null;
        }
        var organisation = new MemberOrganisation { Code = await db.FreeCodeAsync(request.Organisation, cancel), Name = Texts.Of(request.Culture, request.Organisation), Constituency = request.Constituency, JoinedOn = site.Today };
        // One act: the decision, the member and its representative are committed together.
        await add.RunAsync(organisation, [new("", request.Person, request.Email, request.Culture, Alternate: false, null, WantsAccount: true)], by, cancel, act);
        return organisation.Id;
    }

    private async Task<JoinRequest> FindAsync(string id, CancellationToken cancel) => await db.Set<JoinRequest>().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw RefusedException.Missing();
}
