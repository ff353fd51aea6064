using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Users;

internal enum PermissionChangeState
{
    Waits,
    Done,
    Declined,
}

/// <summary>One permission given to a role or taken from it. What opens or closes content is decided by two people.</summary>
internal sealed class PermissionChange
{
    public string Id { get; set; } = Ids.New();
    public string Role { get; set; } = "";
    public string Permission { get; set; } = "";

    /// <summary>False: taken.</summary>
    public bool Gives { get; set; }
    public string Reason { get; set; } = "";
    public string ProposedById { get; set; } = "";

    /// <summary>Proposed by a technical administrator, so that the lead or a deputy decides.</summary>
    public bool ByAdministrator { get; set; }
    public DateTimeOffset ProposedAt { get; set; }
    public PermissionChangeState State { get; set; }
    public string? DecidedById { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Fixed here and not in the table: nobody loses the table by changing it.</summary>
    public static bool MayPropose(Reader reader) => reader.PersonId is not null && !reader.ByToken && reader.Roles.Overlaps([Roles.Lead, Roles.Deputy, Roles.Administrator]);

    public static PermissionChange Propose(Permission permission, string? role, bool gives, string? reason, Reader by, DateTimeOffset now)
    {
        if (!MayPropose(by)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Permissions are changed by the lead, a deputy or an administrator.")); }
        if (!Roles.All.Contains(role)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a role."), "Role"); }
        if (gives && role == Roles.Administrator && !permission.Harmless && !permission.Roles.Contains(Roles.Administrator))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("Whoever looks after accounts neither reads nor publishes content. Choose another role."), "Role");
        }
        if (!gives && permission.Name == CmsPermissions.EnterAdmin.Name && role is (Roles.Lead or Roles.Administrator))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The lead and administrators always open the administration pages."), "Role");
        }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why."), "Reason"); }
        return new()
        {
            Role = role!, Permission = permission.Name, Gives = gives, Reason = reason.Trim(), ProposedById = by.PersonId!, ProposedAt = now,
            ByAdministrator = !by.Roles.Overlaps([Roles.Lead, Roles.Deputy]),
        };
    }

    /// <summary>The lead or a deputy decides what an administrator proposed; another officer what the lead proposed.</summary>
    public bool MayDecide(Reader reader)
        => State == PermissionChangeState.Waits && reader.PersonId is { } person && person != ProposedById && !reader.ByToken
            && (ByAdministrator ? reader.Roles.Overlaps([Roles.Lead, Roles.Deputy]) : Officers.Include(reader.Roles));

    public void Decide(PermissionChangeState state, Reader by, DateTimeOffset now)
    {
        if (State != PermissionChangeState.Waits) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This has been decided already.")); }
        if (!MayDecide(by))
        {
            throw new RefusedException(Refusal.NotYours, ByAdministrator ? Phrase.Of("The lead or a deputy decides what an administrator proposed.") : Phrase.Of("Another officer decides this, not the person who proposed it."));
        }
        (State, DecidedById, DecidedAt) = (state, by.PersonId, now);
    }
}
