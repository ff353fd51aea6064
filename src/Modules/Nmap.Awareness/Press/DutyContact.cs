using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;

namespace Nmap.Awareness.Press;

/// <summary>Who answers the press from one day to another; shown to everybody on those days, and only then.</summary>
internal sealed class DutyContact
{
    public string Id { get; init; } = Ids.New();
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
    public string Name { get; set; } = "";

    /// <summary>What this person speaks for and which languages: a few words.</summary>
    public string Role { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Mail { get; set; } = "";
    public long Revision { get; set; }

    public bool IsOn(DateOnly day) => From <= day && To >= day;

    /// <exception cref="RefusedException">Something that a journalist needs is missing.</exception>
    public void Set(Shift shift)
    {
        if (string.IsNullOrWhiteSpace(shift.Name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the name of who answers."), "Name"); }
        if (string.IsNullOrWhiteSpace(shift.Phone) && string.IsNullOrWhiteSpace(shift.Mail)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a telephone number or an address for mail."), "Phone"); }
        if (!string.IsNullOrWhiteSpace(shift.Mail) && !shift.Mail.Contains('@', StringComparison.Ordinal)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter an address for mail such as press@example.org."), "Mail"); }
        if (shift.From is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the first day."), "From"); }
        if (shift.To is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the last day."), "To"); }
        if (shift.To < shift.From) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The last day is before the first."), "To"); }
        (Name, Role, Phone, Mail, From, To) = (shift.Name.Trim(), shift.Role?.Trim() ?? "", shift.Phone?.Trim() ?? "", shift.Mail?.Trim() ?? "", shift.From.Value, shift.To.Value);
    }
}

/// <summary>What somebody typed of a shift.</summary>
internal sealed record Shift(string? Name, string? Role, string? Phone, string? Mail, DateOnly? From, DateOnly? To);

/// <summary>Puts a shift on the rota, changes it or takes it off.</summary>
internal sealed class PlanDuty(NmapDb db)
{
    public async Task RunAsync(string? id, Shift shift, long? revision, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var contact = id is null ? db.Add(new DutyContact()).Entity : await FindAsync(id, revision, cancel);
        contact.Set(shift);
        if (await db.Set<DutyContact>().Where(d => d.Id != contact.Id && d.From <= contact.To && d.To >= contact.From).OrderBy(d => d.From).FirstOrDefaultAsync(cancel) is { } other)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} is on duty on some of these days. Two at a time would leave callers guessing."), "From", other.Name);
        }
        contact.Revision++;
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act(id is null ? "DutyContact.Added" : "DutyContact.Changed", "DutyContact", contact.Id, by), cancel);
    }

    public async Task RemoveAsync(string id, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        db.Remove(await FindAsync(id, null, cancel));
        db.Tell(new PressChanged());
        await db.CommitAsync(new Act("DutyContact.Removed", "DutyContact", id, by), cancel);
    }

    private async Task<DutyContact> FindAsync(string id, long? revision, CancellationToken cancel)
    {
        var contact = await db.Set<DutyContact>().SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw RefusedException.Missing();
        return revision is { } mine && mine != contact.Revision ? throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this in between. Look at it again before you save.")) : contact;
    }

    internal static void Allow(Reader by)
    {
        if (!by.Can(AwarenessPermissions.RunPressDesk)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not run the press desk.")); }
    }
}
