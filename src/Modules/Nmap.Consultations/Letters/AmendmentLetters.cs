using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Slots;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Consultations.Letters;

/// <summary>Tells the people of an organisation that objects that an amendment is offered to it. What it says is read on the site.</summary>
internal sealed class AmendmentLetters(NmapDb db, IForum forum, IPost post, ISite site, IStringLocalizer S) : IListen<AmendmentOffered>
{
    public async Task HearAsync(AmendmentOffered fact, Told told, CancellationToken cancel)
    {
        var objection = await db.Set<Objection>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == fact.ObjectionId, cancel);
        if (objection is not { State: ObjectionState.Answered }) { return; }
        foreach (var person in (await forum.RepresentativesAsync(objection.OrganisationId, site.Today, cancel)).Where(p => p.Email is not null))
        {
            using var language = CultureScope.Use(person.Culture);
            await post.AddAsync($"objection/{objection.Id}/amendment/{fact.Revision}", new(person.Id, person.Email!, person.Culture, S["Say whether the amendment meets your objection"],
                [S["Your organisation objects to a question of a consultation, and an amendment is offered to it now."], S["The objection stands until your organisation answers: met, withdrawn, standing aside, or kept as a reservation."]],
                S["Read the amendment and answer"], YourObjections.Address(objection.QuestionId, objection.Id)), cancel);
        }
    }
}
