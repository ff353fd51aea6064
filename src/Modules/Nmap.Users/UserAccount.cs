using Microsoft.AspNetCore.Identity;
using Nmap.Cms;

namespace Nmap.Users;

internal enum AccountState
{
    /// <summary>The one-time link has not been used yet.</summary>
    Invited,
    Active,
    Suspended,
}

/// <summary>A person's way in. What the person may do comes from seats, terms and assignments, never from here.</summary>
internal sealed class UserAccount : IdentityUser
{
    public UserAccount() => Id = Ids.New();

    public string PersonId { get; set; } = "";

    /// <summary>Language of the pages whose address has none.</summary>
    public string Culture { get; set; } = "en";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? SuspendedAt { get; set; }
    public string? SuspendReason { get; set; }

    public AccountState State => SuspendedAt is not null ? AccountState.Suspended : PasswordHash is null || !TwoFactorEnabled ? AccountState.Invited : AccountState.Active;

    public static UserAccount For(string personId, string email, string culture, DateTimeOffset now)
        => new() { PersonId = personId, Email = email, UserName = email, Culture = culture, CreatedAt = now };

    public void Suspend(string? reason, string? byAccount, DateTimeOffset now)
    {
        if (byAccount == Id) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You cannot suspend your own account.")); }
        if (SuspendedAt is not null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This account is suspended already.")); }
        (SuspendedAt, SuspendReason) = (now, Needed(reason));
    }

    public void Reinstate(string? reason)
    {
        if (SuspendedAt is null) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This account is not suspended.")); }
        Needed(reason);
        (SuspendedAt, SuspendReason) = (null, null);
    }

    private static string Needed(string? reason)
        => string.IsNullOrWhiteSpace(reason) ? throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why."), "Reason") : reason.Trim();
}
