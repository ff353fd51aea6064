using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Links;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>Tells those who speak for an action point's owner that it has another day, and why. What is to be done stays on the site.</summary>
internal sealed class PostponedLetters(NmapDb db, IForum forum, IPost post, IFormats formats, ISite site, IStringLocalizer S) : IListen<ActionPointPostponed>
{
    public async Task HearAsync(ActionPointPostponed fact, Told told, CancellationToken cancel)
    {
        if (await db.Set<ActionPoint>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == fact.ActionPointId, cancel) is not { State: ActionState.Open } action) { return; }
        foreach (var person in (await forum.RepresentativesAsync(action.OwnerId, site.Today, cancel)).Where(p => p.Email is not null))
        {
            Letter letter;
            using (CultureScope.Use(person.Culture)) { letter = Moved(action, fact, person); }
            await post.AddAsync($"fact/{told.FactId}/postponed", letter, cancel);
        }
    }

    private Letter Moved(ActionPoint action, ActionPointPostponed fact, Person person) => new(person.Id, person.Email!, person.Culture,
        S["Action point {0}: it is due on {1} now", action.Number, formats.Date(fact.To, person.Culture)],
        [
            S["It was due on {0}.", formats.Date(fact.From, person.Culture)],
            S["Why: {0}", fact.Reason],
        ],
        S["Open it"], $"/workspace/actions/{action.Id}")
    {
        Links = [LetterLink.For(S["Say how it stands"], action.Link())],
    };
}
