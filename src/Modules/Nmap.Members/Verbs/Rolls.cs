using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Members.Data;
using Nmap.Notifications.Contracts;

namespace Nmap.Members.Verbs;

/// <summary>Enters organisations and people, changes what is said of them, removes a person's data.</summary>
internal sealed class Rolls(NmapDb db, ISite site, Mandates mandates, IPost post, IFreshFactor factor) : IRolls
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
        Mandates.Allow(by.Can(Permissions.Edit));
        if (organisation.Name.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a name."), "Name"); }
        await FindConstituencyAsync(organisation.Constituency, by, cancel);
        if (!isNew && await db.IsNameTakenAsync(organisation, site.Today, cancel)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("An organisation with this name is a member already."), "Name"); }
        if (isNew) { db.Add(organisation); } else { await KeepTheLeadAsync(organisation, cancel); }
        db.Tell(new OrganisationChanged(organisation.Id));
        await db.CommitAsync(new Act(isNew ? "Organisation.Added" : "Organisation.Changed", "Organisation", organisation.Id, by), cancel);
    }

    public async Task<string> AddPersonAsync(string name, string? email, string culture, Reader by, CancellationToken cancel = default)
    {
        Mandates.Allow(by.Can(Permissions.Edit) || by.Can(Permissions.Accounts));
        var person = new PersonRow();
        person.Describe(name, null, email, culture);
        db.Add(person);
        await db.CommitAsync(new Act("Person.Added", "Person", person.Id, by), cancel);
        return person.Id;
    }

    public async Task ChangePersonAsync(string personId, Action<PersonRow> change, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        var person = await FindPersonAsync(personId, cancel);
        change(person);
        await db.RequireOwnAddressAsync(person, "Email", cancel);
        await db.CommitAsync(new Act("Person.Changed", "Person", personId, by), cancel);
    }

    public async Task ChangeCultureAsync(string personId, string culture, Reader by, CancellationToken cancel = default)
    {
        Mandates.Allow(by.PersonId == personId || by.Can(Permissions.Edit));
        (await FindPersonAsync(personId, cancel)).Culture = culture;
        await db.CommitAsync(new Act("Person.LanguageChanged", "Person", personId, by), cancel);
    }

    public async Task PurgePersonAsync(string personId, string reason, Reader by, CancellationToken cancel = default)
    {
        Mandates.Allow(by.Can(Permissions.Seat));
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why this person’s data is removed."), "Reason"); }
        await using var work = await db.BeginAsync(cancel);
        (await FindPersonAsync(personId, cancel)).Purge();
        foreach (var term in await db.Set<Term>().Where(t => t.PersonId == personId).ToListAsync(cancel)) { term.StopBy(site.Today); }
        foreach (var role in await db.Set<Assignment>().Where(a => a.PersonId == personId).ToListAsync(cancel)) { role.StopBy(site.Today); }
        await db.Set<AccessNeed>().Where(n => n.PersonId == personId).ExecuteDeleteAsync(cancel);
        await post.ForgetAsync(personId, cancel);
        db.Tell(new PersonPurged(personId));
        await db.CommitAsync(new Act("Person.Purged", "Person", personId, by) { Reason = reason }, cancel);
    }

    public Task AddTermAsync(string personId, string organisationId, bool alternate, Reader by, CancellationToken cancel = default)
        => mandates.BeginTermAsync(personId, organisationId, alternate, site.Today, null, by, cancel);

    public async Task AddSeatAsync(string seat, string organisationId, Reader by, CancellationToken cancel = default)
    {
        if (await db.Set<Seat>().On(site.Today).AnyAsync(s => s.Name == seat && s.OrganisationId == organisationId, cancel)) { return; }
        await mandates.FillSeatAsync(seat, organisationId, site.Today, null, by, cancel);
    }

    public Task AssignAsync(string personId, string role, DateOnly from, DateOnly? to, Reader by, CancellationToken cancel = default)
        => mandates.GiveRoleAsync(role, personId, from, to, by, cancel);

    private async Task<PersonRow> FindPersonAsync(string id, CancellationToken cancel)
        => await db.Set<PersonRow>().SingleOrDefaultAsync(p => p.Id == id && !p.Purged, cancel) ?? throw RefusedException.Missing();

    private async Task FindConstituencyAsync(string code, Reader by, CancellationToken cancel)
    {
        if (await db.Set<Constituency>().AnyAsync(c => c.Code == code, cancel)) { return; }
        if (!by.IsSystem) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a constituency."), "Constituency"); }
        db.Add(new Constituency { Code = code, Name = Texts.Of("en", code), Position = 50 });
    }

    private async Task KeepTheLeadAsync(MemberOrganisation organisation, CancellationToken cancel)
    {
        var leads = await db.Set<Seat>().On(site.Today).AnyAsync(s => s.OrganisationId == organisation.Id && s.Name == Roles.Lead, cancel);
        if (leads && (!organisation.NationalBody || organisation.IsObserver || organisation.LeftOn is not null))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This organisation holds the lead, so it must stay a member and a body of the State. Name the next lead first."), "NationalBody");
        }
    }

    /// <summary>An organisation leaves, is suspended or comes back; the powers of its people follow with the next request.</summary>
    public async Task ChangeMembershipAsync(string organisationId, string what, DateOnly day, DateOnly? until, string? reason, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Seat));
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var organisation = await db.Set<MemberOrganisation>().SingleOrDefaultAsync(o => o.Id == organisationId, cancel) ?? throw RefusedException.Missing();
        if (what is not ("leave" or "suspend" or "return")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose what happens."), "What"); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why."), "Reason"); }
        if (what != "return" && await db.Set<Seat>().AnyAsync(s => s.OrganisationId == organisationId && s.Name == Roles.Lead && (s.To == null || s.To > day), cancel))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This organisation holds the lead, so it must stay a member and a body of the State. Name the next lead first."), "What");
        }
        switch (what)
        {
            case "leave": organisation.Leave(day); break;
            case "suspend": organisation.Suspend(day, until); break;
            default: organisation.Return(day); break;
        }
        db.Tell(new OrganisationChanged(organisationId));
        var act = what switch { "leave" => "Organisation.Left", "suspend" => "Organisation.Suspended", _ => "Organisation.Returned" };
        await db.CommitAsync(new Act(act, "Organisation", organisationId, by) { Reason = reason.Trim() }, cancel);
    }
}
