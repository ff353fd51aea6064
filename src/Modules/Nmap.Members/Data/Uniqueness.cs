using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;

namespace Nmap.Members.Data;

/// <summary>What belongs to one alone: a member's name, a person's mail address.</summary>
internal static class Uniqueness
{
    /// <returns>Whether another member of that day has one of these names.</returns>
    /// <exception cref="RefusedException">A name is too long, mixes alphabets, or only looks different from another member's.</exception>
    public static async Task<bool> IsNameTakenAsync(this NmapDb db, MemberOrganisation organisation, DateOnly day, CancellationToken cancel)
    {
        var others = (await db.Set<MemberOrganisation>().AsNoTracking().On(day).Where(o => o.Id != organisation.Id).Select(o => o.Name).ToListAsync(cancel)).SelectMany(n => n.All.Values).ToList();
        var taken = false;
        foreach (var name in organisation.Name.All.Values)
        {
            if (name.Length > MemberOrganisation.LongestName) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Name", MemberOrganisation.LongestName); }
            Lookalikes.CheckAlphabets(name, "Name");
            taken |= others.Contains(name, StringComparer.OrdinalIgnoreCase);
            Lookalikes.CheckAgainst(name, others, "Name");
        }
        return taken;
    }

    /// <exception cref="RefusedException">Somebody else has this person's address.</exception>
    public static async Task RequireOwnAddressAsync(this NmapDb db, PersonRow person, string field, CancellationToken cancel)
    {
        if (person.Email is not { } email) { return; }
        // The database folds the case; its own function, not this one's, runs.
#pragma warning disable CA1304, CA1311, CA1862
        var owner = await db.Set<PersonRow>().Where(p => !p.Purged && p.Id != person.Id && p.Email!.ToLower() == email.ToLower()).Select(p => p.FullName).FirstOrDefaultAsync(cancel);
#pragma warning restore CA1304, CA1311, CA1862
        if (owner is not null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This address is that of {0}. Each person has an address of their own."), field, owner); }
    }
}
