using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Consultations.Contracts;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Consultations.Letters;

/// <summary>
/// Tells those who said where their organisation stands that the outcome is recorded, and all who were asked when it came before the last day.
/// What came out is read on the site.
/// </summary>
internal sealed class OutcomeLetters(NmapDb db, IForum forum, IPost post, ISite site, IStringLocalizer S) : IListen<OutcomeRecorded>
{
    public async Task HearAsync(OutcomeRecorded fact, Told told, CancellationToken cancel)
    {
        if (await db.Set<Question>().AsNoTracking().Include(q => q.Positions).SingleOrDefaultAsync(q => q.Id == fact.QuestionId, cancel) is not { DeclaredOn: { } on } question) { return; }
        var early = on <= question.ClosesOn;
        foreach (var organisation in question.InForce.Select(p => p.OrganisationId).Union(early ? await AskedAsync(question, cancel) : []))
        {
            foreach (var person in (await forum.RepresentativesAsync(organisation, site.Today, cancel)).Where(p => p.Email is not null))
            {
                using var language = CultureScope.Use(person.Culture);
                await post.AddAsync($"question/{fact.QuestionId}/outcome", new(person.Id, person.Email!, person.Culture, S["The outcome of a question is recorded"],
                    [S["What came out of a question of a consultation is recorded now."], early ? S["With it the time to say where one stands ended, before its last day."].Value : ""],
                    S["Read the outcome"], $"/workspace/consultations/questions/{fact.QuestionId}"), cancel);
            }
        }
    }

    private async Task<IEnumerable<string>> AskedAsync(Question question, CancellationToken cancel)
    {
        var audience = await db.Set<Consultation>().Where(c => c.Id == question.ConsultationId).Select(c => c.Audience).SingleAsync(cancel);
        return audience.Kind == AudienceKind.Organisations ? audience.Ids : await forum.MemberIdsAsync(site.Today, cancel);
    }
}
