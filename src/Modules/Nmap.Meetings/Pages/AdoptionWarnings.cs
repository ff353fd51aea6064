using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages;

/// <summary>What an adoption, by click or on paper, cuts short or leaves open; said before it is done.</summary>
internal sealed class AdoptionWarnings(MoveMinutes moveMinutes, ISite site, IFormats formats, IStringLocalizer S)
{
    /// <param name="adopts">False where only the time for answers ends.</param>
    public async Task<IReadOnlyList<string>> ForAsync(Minutes minutes, bool adopts, CancellationToken cancel)
    {
        var warnings = new List<string>();
        if (minutes.State == MinutesStates.Adopted) { return warnings; }
        if (minutes.State == MinutesStates.Circulated && minutes.AnswersUntil is { } until && until >= site.Today)
        {
            warnings.Add(adopts && site.Settings.AdoptionRule == AdoptionMethods.AllLeads
                ? S["The members were told that they can answer until {0}. The last of the signatures ends that time, and the minutes say so; an answer that changes the text before lets the signatures given lapse.", formats.Date(until)]
                : S["The members were told that they can answer until {0}. This step ends that time today, and the minutes say so.", formats.Date(until)]);
            var waiting = minutes.Periods.All.Where(p => p.Until is null).Select(p => S.Language(p.Culture).ToString()).ToList();
            if (waiting.Count > 0) { warnings.Add(S["The text is not whole in these languages, so that the time of their readers to answer has not begun: {0}.", formats.List(waiting)]); }
            var silent = await moveMinutes.SilentAsync(minutes, cancel);
            if (silent.Count > 0) { warnings.Add(S.Plural(silent.Count, "{0} organisation has not answered yet: {1}.", "{0} organisations have not answered yet: {1}.", string.Join("; ", silent.Select(o => o.Name.ToString())))); }
            var lapsed = silent.Where(o => minutes.Answers.Any(a => a.OrganisationId == o.Id)).ToList();
            if (lapsed.Count > 0) { warnings.Add(S["Some of them had answered the text that was taken back: {0}. The minutes would record that no answer was received.", string.Join("; ", lapsed.Select(o => o.Name.ToString()))]); }
        }
        if (!adopts) { return warnings; }
        if (minutes.OpenCorrections.Count > 0) { warnings.Add(S["Corrections are open. They are taken in, answered or kept as reservations before the minutes can be adopted."]); }
        var declined = minutes.Answers.Count(a => a.State == AnswerState.Declined);
        if (declined > 0) { warnings.Add(S.Plural(declined, "{0} correction was not taken in. Its author can keep it as a reservation only until the adoption.", "{0} corrections were not taken in. Their authors can keep them as reservations only until the adoption.")); }
        var older = minutes.Older(site.Settings.Languages).Select(l => S.Language(l)).ToList();
        if (older.Count > 0) { warnings.Add(S["In these languages some paragraphs are older than the authentic text, and go out so marked: {0}. The secretariat can bring them up to date first.", formats.List(older)]); }
        return warnings;
    }
}
