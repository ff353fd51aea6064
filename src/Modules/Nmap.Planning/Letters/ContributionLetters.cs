using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Planning.Contracts;

namespace Nmap.Planning.Letters;

/// <summary>Whoever contributed to a draft is told what became of it, in their language.</summary>
internal sealed class ContributionLetters(NmapDb db, IPost post, IForum forum, ISite site, IStringLocalizer S) : IListen<ContributionAnswered>
{
    public async Task HearAsync(ContributionAnswered fact, Told told, CancellationToken cancel)
    {
        if (await db.Set<Contribution>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == fact.ContributionId, cancel) is not { } contribution || contribution.State == ContributionState.Waiting) { return; }
        if (await forum.PersonAsync(contribution.PersonId, cancel) is not { Email: { Length: > 0 } email } person) { return; }
        var plan = await db.Set<Plan>().AsNoTracking().SingleAsync(p => p.Id == contribution.PlanId, cancel);
        var culture = site.Settings.Languages.Contains(person.Culture) ? person.Culture : site.Settings.Languages[0];
        Letter letter;
        using (CultureScope.Use(culture)) { letter = Write(contribution, plan, person.Id, email, culture); }
        await post.AddAsync("contribution/" + contribution.Id, letter, cancel);
    }

    private Letter Write(Contribution contribution, Plan plan, string personId, string email, string culture)
    {
        var title = plan.Title.In(culture, site.Settings.Languages).Text;
        var accepted = contribution.State == ContributionState.Accepted;
        var paragraphs = new List<string> { accepted ? S["Your contribution to “{0}” was accepted. It changed activity {1}.", title, contribution.Line ?? 0] : S["Your contribution to “{0}” was not accepted.", title] };
        if (contribution.Answer is { } answer) { paragraphs.Add(accepted ? S["Answer: {0}", answer] : S["Reason: {0}", answer]); }
        return new(personId, email, culture, accepted ? S["Accepted: your contribution to “{0}”", title] : S["Not accepted: your contribution to “{0}”", title], paragraphs, S["See the plan"], $"/workspace/{Paths.Of(plan.Scope)}/{plan.Id}");
    }
}
