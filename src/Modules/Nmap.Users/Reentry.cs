using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Users;

/// <summary>Somebody lost every way in. One officer asks, another confirms; then the account is closed and a one-time link opens it anew.</summary>
internal sealed class Reentry
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public string Id { get; set; } = Ids.New();
    public string AccountId { get; set; } = "";

    /// <summary>How the officer made sure that it is this person.</summary>
    public string Reason { get; set; } = "";
    public string AskedById { get; set; } = "";
    public DateTimeOffset AskedAt { get; set; }
    public string? DecidedById { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    public static Reentry Ask(UserAccount account, string? reason, Reader by, DateTimeOffset now)
    {
        NotForOneself(account, by);
        if (account.State != AccountState.Active) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This account is not open, so there is nothing to restore. Invite the person or reinstate the account.")); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write how you made sure that it is this person."), "Reason"); }
        return new() { AccountId = account.Id, Reason = reason.Trim(), AskedById = by.PersonId ?? "", AskedAt = now };
    }

    public bool WaitsOn(DateTimeOffset now) => DecidedAt is null && now - AskedAt < Life;

    /// <exception cref="RefusedException">This reader does not decide it, or nobody does any more.</exception>
    public void CheckDecider(UserAccount account, Reader by, DateTimeOffset now)
    {
        if (!WaitsOn(now)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This was decided already or is older than seven days.")); }
        if (by.PersonId == AskedById) { throw new RefusedException(Refusal.NotYours, Phrase.Of("You asked for this, so another officer decides.")); }
        NotForOneself(account, by);
    }

    public void Decide(UserAccount account, Reader by, DateTimeOffset now)
    {
        CheckDecider(account, by, now);
        (DecidedById, DecidedAt) = (by.PersonId, now);
    }

    private static void NotForOneself(UserAccount account, Reader by)
    {
        if (by.PersonId is null || account.PersonId == by.PersonId) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Two other officers let you in again, not you yourself.")); }
    }
}
