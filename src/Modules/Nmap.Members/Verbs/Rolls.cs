using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Members.Verbs;

/// <summary>Enters organisations, people, terms, seats and assignments.</summary>
internal sealed class Rolls(NmapDb db, ISite site) : IRolls
{
    public async Task<string> AddOrganisationAsync(string code, Texts name, string constituency, bool nationalBody, Reader by, CancellationToken cancel = default)
    {
        if (await db.Set<MemberOrganisation>().Where(o => o.Code == code).Select(o => o.Id).SingleOrDefaultAsync(cancel) is { } known) { return known; }
        var organisation = new MemberOrganisation { Id = Ids.From("organisation/" + code), Code = code, Name = name, Constituency = constituency, NationalBody = nationalBody, JoinedOn = site.Today };
        await SaveOrganisationAsync(organisation, isNew: true, by, cancel);
        return organisation.Id;
    }

    public async Task SaveOrganisationAsync(MemberOrganisation organisation, bool isNew, Reader by, CancellationToken cancel)
    {
        Allow(Permissions.Edit, by);
        if (organisation.Name.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        if (!await db.Set<Constituency>().AnyAsync(c => c.Code == organisation.Constituency, cancel)) { db.Add(new Constituency { Code = organisation.Constituency, Name = Texts.Of("en", organisation.Constituency), Position = 50 }); }
        if (isNew) { db.Add(organisation); }
        db.Tell(new OrganisationChanged(organisation.Id));
        await db.CommitAsync(new Act(isNew ? "Organisation.Added" : "Organisation.Changed", "Organisation", organisation.Id, by), cancel);
    }

    public async Task<string> AddPersonAsync(string name, string? email, string culture, Reader by, CancellationToken cancel = default)
    {
        if (!by.Can(Permissions.Edit) && !by.Can(Permissions.Accounts)) { Allow(Permissions.Edit, by); }
        if (string.IsNullOrWhiteSpace(name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        if (email is not null && !System.Net.Mail.MailAddress.TryCreate(email, out _)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter an e-mail address such as name@example.org."), "Email"); }
        var person = db.Add(new PersonRow { FullName = name.Trim(), Email = email?.Trim(), Culture = culture }).Entity;
        await db.CommitAsync(new Act("Person.Added", "Person", person.Id, by), cancel);
        return person.Id;
    }

    public async Task AddTermAsync(string personId, string organisationId, bool alternate, Reader by, CancellationToken cancel = default)
    {
        Allow(Permissions.Edit, by);
        db.Add(new Term { PersonId = personId, OrganisationId = organisationId, Alternate = alternate, From = site.Today });
        db.Tell(new OrganisationChanged(organisationId));
        await db.CommitAsync(new Act("Term.Begun", "Person", personId, by) { Details = new Dictionary<string, string> { ["organisation"] = organisationId } }, cancel);
    }

    public async Task EndTermAsync(string termId, Reader by, CancellationToken cancel)
    {
        Allow(Permissions.Edit, by);
        var term = await db.Set<Term>().SingleOrDefaultAsync(t => t.Id == termId, cancel) ?? throw RefusedException.Missing();
        term.To = site.Today;
        db.Tell(new OrganisationChanged(term.OrganisationId));
        await db.CommitAsync(new Act("Term.Ended", "Person", term.PersonId, by), cancel);
    }

    public async Task AddSeatAsync(string seat, string organisationId, Reader by, CancellationToken cancel = default)
        => await FillSeatAsync(seat, organisationId, site.Today, null, by, cancel);

    public async Task FillSeatAsync(string name, string organisationId, DateOnly from, DateOnly? to, Reader by, CancellationToken cancel)
    {
        Allow(Permissions.Seat, by);
        var organisation = await db.Set<MemberOrganisation>().SingleOrDefaultAsync(o => o.Id == organisationId, cancel) ?? throw RefusedException.Missing();
        var seat = db.Add(Seat.Fill(name, organisation, from, to)).Entity;
        db.Tell(new OrganisationChanged(organisationId));
        await db.CommitAsync(new Act("Seat.Filled", "Seat", seat.Id, by) { Details = new Dictionary<string, string> { ["seat"] = name, ["organisation"] = organisationId } }, cancel);
    }

    public async Task AssignAsync(string personId, string role, DateOnly from, DateOnly? to, Reader by, CancellationToken cancel = default)
    {
        Allow(role is Roles.Administrator or Roles.Auditor && by.Can(Permissions.Accounts) ? Permissions.Accounts : Permissions.Seat, by);
        if (!Assignment.All.Contains(role)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not given to a person; it comes with a seat or a term."), "Role", role); }
        if (to is { } end && end <= from) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The last day must come after the first."), "To"); }
        db.Add(new Assignment { PersonId = personId, Role = role, From = from, To = to });
        await db.CommitAsync(new Act("Role.Given", "Person", personId, by) { Details = new Dictionary<string, string> { ["role"] = role } }, cancel);
    }

    public async Task ChangeCultureAsync(string personId, string culture, Reader by, CancellationToken cancel = default)
    {
        if (by.PersonId != personId) { Allow(Permissions.Edit, by); }
        var person = await db.Set<PersonRow>().SingleOrDefaultAsync(p => p.Id == personId, cancel) ?? throw RefusedException.Missing();
        person.Culture = culture;
        await db.CommitAsync(new Act("Person.LanguageChanged", "Person", personId, by), cancel);
    }

    public async Task PurgePersonAsync(string personId, string reason, Reader by, CancellationToken cancel = default)
    {
        Allow(Permissions.Seat, by);
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why this person’s data is removed."), "Reason"); }
        var person = await db.Set<PersonRow>().SingleOrDefaultAsync(p => p.Id == personId, cancel) ?? throw RefusedException.Missing();
        person.Purge();
        foreach (var term in await db.Set<Term>().Where(t => t.PersonId == personId && t.To == null).ToListAsync(cancel)) { term.To = site.Today; }
        foreach (var role in await db.Set<Assignment>().Where(a => a.PersonId == personId && a.To == null).ToListAsync(cancel)) { role.To = site.Today; }
        db.Tell(new PersonPurged(personId));
        await db.CommitAsync(new Act("Person.Purged", "Person", personId, by) { Reason = reason }, cancel);
    }

    private static void Allow(Permission permission, Reader by)
    {
        if (!by.Can(permission)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Members are entered by the secretariat; seats and deputies are named by the lead.")); }
    }
}
