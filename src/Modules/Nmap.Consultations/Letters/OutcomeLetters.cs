using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Consultations.Letters;

/// <summary>Tells those who said where their organisation stands that the outcome is recorded. What came out is read on the site.</summary>
internal sealed class OutcomeLetters(NmapDb db, IForum forum, IPost post, ISite site, IStringLocalizer S) : IListen<OutcomeRecorded>
{
    public async Task HearAsync(OutcomeRecorded fact, Told told, CancellationToken cancel)
    {
        var organisations = await db.Set<Question>().Where(q => q.Id == fact.QuestionId).SelectMany(q => q.Positions).Where(p => p.ReplacedOn == null).Select(p => p.OrganisationId).Distinct().ToListAsync(cancel);
        foreach (var organisation in organisations)
        {
            foreach (var person in (await forum.RepresentativesAsync(organisation, site.Today, cancel)).Where(p => p.Email is not null))
            {
                using var language = CultureScope.Use(person.Culture);
                await post.AddAsync($"question/{fact.QuestionId}/outcome", new(person.Id, person.Email!, person.Culture, S["The outcome of a question is recorded"],
                    [S["Your organisation said where it stands on a question of a consultation. What came out is recorded now."]],
                    S["Read the outcome"], $"/workspace/consultations/questions/{fact.QuestionId}"), cancel);
            }
        }
    }
}
