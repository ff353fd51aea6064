using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Until when each organisation may answer: counted from the day on which the text exists in the language its people read.</summary>
internal sealed class AnswerTimes(IForum forum, ISite site)
{
    /// <summary>Working days where silence is consent, days otherwise; that day itself does not count.</summary>
    public DateOnly LastDay(DateOnly from) => site.Settings.AdoptionRule == AdoptionMethods.NoObjection
        ? site.Settings.AfterWorkingDays(from, site.Settings.CorrectionDays) : from.AddDays(site.Settings.CorrectionDays);

    /// <summary>The times that begin when minutes go out: for authentic and promised languages; they run where all texts exist.</summary>
    public AnswerPeriods Begin(Minutes minutes)
    {
        var languages = minutes.Authentic.Concat(site.Settings.MinutesLanguages.Where(site.Settings.Languages.Contains)).Distinct();
        return new()
        {
            All = [.. languages.Select(l => minutes.IsComplete(l) ? new AnswerPeriod(l, site.Today, LastDay(site.Today)) : new AnswerPeriod(l, null, null))],
        };
    }

    public async Task<AnswerPeriod> OfAsync(Minutes minutes, string organisationId, CancellationToken cancel)
        => minutes.TimeFor((await forum.RepresentativesAsync(organisationId, site.Today, cancel)).Select(p => p.Culture));
}
