using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;

namespace Nmap.Users.Verbs;

/// <summary>Gives one permission to a role or takes it away: at once when it is harmless, otherwise after a second person.</summary>
internal sealed class ChangePermissions(NmapDb db, PermissionBook book, IFreshFactor factor, TimeProvider clock)
{
    public async Task<IReadOnlyList<PermissionChange>> WaitingAsync(CancellationToken cancel)
        => await db.Set<PermissionChange>().AsNoTracking().Where(c => c.State == PermissionChangeState.Waits).OrderBy(c => c.Id).ToListAsync(cancel);

    public async Task<PermissionChange> ProposeAsync(string? permission, string? role, string? reason, Reader by, CancellationToken cancel)
    {
        var found = book.All.FirstOrDefault(p => p.Name == permission) ?? throw RefusedException.Missing();
        await using var work = await db.BeginAsync(cancel);
        var change = PermissionChange.Propose(found, role, gives: role is null || !(await HasAsync(role, found, cancel)), reason, by, clock.GetUtcNow());
        factor.Require(by);
        if (await db.Set<PermissionChange>().AnyAsync(c => c.Role == change.Role && c.Permission == change.Permission && c.State == PermissionChangeState.Waits, cancel))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This change waits for its second person already."), "Role");
        }
        db.Add(change);
        var acts = new List<Act> { Of("Permission.Proposed", change, by) };
        if (found.Harmless)
        {
            change.State = PermissionChangeState.Done;
            acts.Add(await ApplyAsync(change, by, cancel));
        }
        await db.CommitAsync(acts, cancel);
        return change;
    }

    public async Task<PermissionChange> DecideAsync(string id, bool confirms, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var change = await db.Set<PermissionChange>().SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw RefusedException.Missing();
        change.Decide(confirms ? PermissionChangeState.Done : PermissionChangeState.Declined, by, clock.GetUtcNow());
        factor.Require(by);
        await db.CommitAsync(confirms ? await ApplyAsync(change, by, cancel) : Of("Permission.Declined", change, by), cancel);
        return change;
    }

    private async Task<bool> HasAsync(string role, Permission permission, CancellationToken cancel)
        => (await book.OfAsync(new HashSet<string> { role }, cancel)).Contains(permission.Name);

    private async Task<Act> ApplyAsync(PermissionChange change, Reader by, CancellationToken cancel)
    {
        await book.SetAsync(change.Role, [change.Permission], change.Gives ? GrantChange.Add : GrantChange.Remove, cancel);
        return Of(change.Gives ? "Permission.Given" : "Permission.Taken", change, by);
    }

    private static Act Of(string name, PermissionChange change, Reader by)
        => new(name, "Role", change.Role, by) { Reason = change.Reason, Details = new Dictionary<string, string> { ["Permission"] = change.Permission, ["ProposedBy"] = change.ProposedById } };
}
