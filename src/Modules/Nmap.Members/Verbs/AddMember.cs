using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Members.Data;

namespace Nmap.Members.Verbs;

/// <summary>Somebody who is to speak for a new member.</summary>
/// <param name="Field">Prefix of the form's field names, for messages.</param>
internal sealed record NewSpeaker(string Field, string? Name, string? Email, string Culture, bool Alternate, string? Station, bool WantsAccount);

/// <summary>An organisation joins, together with those who speak for it: one form, one act, all or nothing.</summary>
internal sealed class AddMember(NmapDb db, ISite site, IFreshFactor factor)
{
    /// <param name="because">An act that is committed with it, such as the decision on a request.</param>
    /// <exception cref="InvalidContentException">Everything that is wrong, by field.</exception>
    public async Task RunAsync(MemberOrganisation organisation, IReadOnlyList<NewSpeaker> speakers, Reader by, CancellationToken cancel, Act? because = null)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        if (speakers.Count > 0) { factor.Require(by); }
        await using var work = await db.BeginAsync(cancel);
        List<(string, string)> faults = [.. await FaultsAsync(organisation, cancel)];
        List<PersonRow> people = [];
        foreach (var speaker in speakers)
        {
            var person = new PersonRow();
            try { person.Describe(speaker.Name, null, speaker.Email, speaker.Culture); }
            catch (RefusedException refused) when (refused.Arguments.Count > 0) { throw new RefusedException(refused.Kind, refused.Message, speaker.Field + refused.Field, [.. refused.Arguments]); }
            catch (RefusedException refused) { faults.Add((speaker.Field + refused.Field, refused.Message)); }
            if (speaker.WantsAccount && string.IsNullOrWhiteSpace(speaker.Email)) { faults.Add((speaker.Field + "Email", Phrase.Of("Enter the e-mail address to which the invitation goes."))); }
            if (people.Exists(p => p.FullName == person.FullName || (p.Email is not null && string.Equals(p.Email, person.Email, StringComparison.OrdinalIgnoreCase))))
            {
                faults.Add((speaker.Field + "Name", Phrase.Of("This is the same person twice. Name another, or leave it empty.")));
            }
            await db.RequireOwnAddressAsync(person, speaker.Field + "Email", cancel);
            people.Add(person);
        }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        db.Add(organisation);
        List<Act> acts = [.. because is null ? Array.Empty<Act>() : [because], new("Organisation.Added", "Organisation", organisation.Id, by)];
        foreach (var (speaker, person) in speakers.Zip(people))
        {
            db.Add(person);
            db.Add(Term.Begin(person.Id, organisation.Id, speaker.Alternate, organisation.JoinedOn, null).WorkingFrom(speaker.Station, null));
            acts.Add(new("Person.Added", "Person", person.Id, by));
            acts.Add(new("Term.Begun", "Person", person.Id, by) { Details = new Dictionary<string, string> { ["organisation"] = organisation.Id } });
            if (speaker.WantsAccount) { db.Tell(new AccountWanted(person.Id, by.PersonId ?? "")); }
        }
        db.Tell(new OrganisationChanged(organisation.Id));
        await db.CommitAsync(acts, cancel);
    }

    private async Task<IReadOnlyList<(string, string)>> FaultsAsync(MemberOrganisation organisation, CancellationToken cancel)
    {
        List<(string, string)> faults = [];
        if (!await db.Set<Constituency>().AnyAsync(c => c.Code == organisation.Constituency, cancel)) { faults.Add(("Constituency", Phrase.Of("Choose a constituency."))); }
        if (organisation.Name.IsEmpty) { return [("Name", Phrase.Of("Enter a name.")), .. faults]; }
        if (await db.IsNameTakenAsync(organisation, site.Today, cancel)) { faults.Add(("Name", Phrase.Of("An organisation with this name is a member already."))); }
        return faults;
    }
}
