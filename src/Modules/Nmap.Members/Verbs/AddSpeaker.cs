using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

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
        await Mandates.KnowNobodyAsync(db, organisationId, person, site.Today, cancel);
        db.Add(person);
        db.Add(term);
        if (speaker.WantsAccount) { db.Tell(new AccountWanted(person.Id, by.PersonId ?? "")); }
        db.Tell(new OrganisationChanged(organisationId));
        await db.CommitAsync([new Act("Person.Added", "Person", person.Id, by), new Act("Term.Begun", "Person", person.Id, by) { Details = new Dictionary<string, string> { ["organisation"] = organisationId } }], cancel);
    }
}
