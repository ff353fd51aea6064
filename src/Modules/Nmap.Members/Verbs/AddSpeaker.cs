using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Members.Data;

namespace Nmap.Members.Verbs;

/// <summary>A new person begins to speak for an organisation: both in one act, or neither.</summary>
internal sealed class AddSpeaker(NmapDb db, ISite site, Mandates mandates)
{
    public async Task RunAsync(string organisationId, NewSpeaker speaker, string? place, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await mandates.AllowTermAsync(organisationId, by, cancel);
        if (!await db.Set<MemberOrganisation>().AnyAsync(o => o.Id == organisationId, cancel)) { throw RefusedException.Missing(); }
        var person = new PersonRow();
        person.Describe(speaker.Name, null, speaker.Email, speaker.Culture);
        var term = Term.Begin(person.Id, organisationId, speaker.Alternate, site.Today, null).WorkingFrom(speaker.Station, place);
        term.StandBeside(await db.Set<Term>().Where(t => t.OrganisationId == organisationId).ToListAsync(cancel));
        await KnowNobodyAsync(organisationId, person, cancel);
        await db.RequireOwnAddressAsync(person, "Email", cancel);
        db.Add(person);
        db.Add(term);
        if (speaker.WantsAccount) { db.Tell(new AccountWanted(person.Id, by.PersonId ?? "")); }
        db.Tell(new OrganisationChanged(organisationId));
        await db.CommitAsync([new Act("Person.Added", "Person", person.Id, by), new Act("Term.Begun", "Person", person.Id, by) { Details = new Dictionary<string, string> { ["organisation"] = organisationId } }], cancel);
    }

    /// <exception cref="RefusedException">Somebody of this name or address speaks for the organisation already.</exception>
    private async Task KnowNobodyAsync(string organisationId, PersonRow person, CancellationToken cancel)
    {
        var today = site.Today;
        var known = await (from t in db.Set<Term>().On(today) join p in db.Set<PersonRow>() on t.PersonId equals p.Id where t.OrganisationId == organisationId select new { p.FullName, p.Email }).ToListAsync(cancel);
        if (known.Exists(k => string.Equals(k.FullName, person.FullName, StringComparison.OrdinalIgnoreCase))) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody of this name speaks for this organisation already."), "Name"); }
        if (person.Email is { } mail && known.Exists(k => string.Equals(k.Email, mail, StringComparison.OrdinalIgnoreCase))) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody with this address speaks for this organisation already."), "Email"); }
    }
}
