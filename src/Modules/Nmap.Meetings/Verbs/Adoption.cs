using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>What every way of adopting minutes does: number, seal, registers, fact. Part of the caller's commit.</summary>
internal sealed class Adoption(NmapDb db, IForum forum, ISite site)
{
    public async Task SealAsync(Meeting meeting, Minutes minutes, string method, Reader by, CancellationToken cancel)
    {
        minutes.CheckAuthentic();
        var last = await SealChain.EndAsync(db, cancel);
        var silent = await SilentAsync(minutes, cancel);
        minutes.Roll = Roll.Of(meeting, await forum.OrganisationsAsync(cancel));
        Seal.Close(minutes, Seal.Text(meeting, minutes, [.. silent.Select(o => o.Id)]), last.Number + 1, last.Hash);
        (minutes.AdoptedAt, minutes.AdoptedById, minutes.AdoptedForTheLead) = (site.Now, by.PersonId, by.ForTheLead && method != AdoptionMethods.Paper);
        (minutes.AdoptionMethod, minutes.State) = (method, MinutesStates.Adopted);
        await Register.FillAsync(db, meeting, minutes, site.DayOf(meeting.StartsAt), cancel);
        await Register.AdoptAsync(db, minutes, cancel);
        db.Tell(new MinutesAdopted(minutes.Id, meeting.Id));
    }

    /// <summary>Under the rule of no objection nobody adopts before the members' time is over: silence until then is their word.</summary>
    /// <returns>The last day of that time; null where nothing has to be waited for.</returns>
    public DateOnly? WaitsFor(Minutes minutes)
        => site.Settings.AdoptionRule == AdoptionMethods.NoObjection && minutes.State == MinutesStates.Circulated && minutes.AnswersUntil is { } until && until >= site.Today ? until : null;

    /// <summary>The country's rule; where a correction was open on the date, the lead adopts once it is settled.</summary>
    public string Method(Reader by) => site.Settings.AdoptionRule switch
    {
        AdoptionMethods.AllLeads => AdoptionMethods.AllLeads,
        AdoptionMethods.NoObjection when by.IsSystem => AdoptionMethods.NoObjection,
        _ => AdoptionMethods.Lead,
    };

    /// <summary>Seats whose signature nobody can give: no holder, or only people who wrote the text.</summary>
    public async Task<IReadOnlySet<string>> VacantAsync(Minutes minutes, CancellationToken cancel)
    {
        var vacant = new HashSet<string>();
        if (site.Settings.AdoptionRule != AdoptionMethods.AllLeads) { return vacant; }
        foreach (var role in Signatory.Seats)
        {
            var holders = (await forum.HoldersAsync(role, site.Today, cancel)).Select(p => p.Id).ToList();
            if (role == Roles.Lead) { holders.AddRange((await forum.HoldersAsync(Roles.Deputy, site.Today, cancel)).Select(p => p.Id)); }
            if (holders.TrueForAll(minutes.Writers.Contains)) { vacant.Add(role); }
        }
        // Somebody always signs: where all seats are empty or wrote it, the lead's is waited for.
        if (vacant.Count == 3) { vacant.Remove(Roles.Lead); }
        return vacant;
    }

    /// <summary>Members of the day on which the minutes went out from whom no answer came in their time.</summary>
    public async Task<IReadOnlyList<Organisation>> SilentAsync(Minutes minutes, CancellationToken cancel)
    {
        var answered = minutes.Answers.Where(minutes.Counts).Select(a => a.OrganisationId).ToHashSet();
        return [.. (await forum.MembersAsync(site.DayOf(minutes.CirculatedAt ?? site.Now), cancel)).Where(o => !answered.Contains(o.Id))];
    }
}
