using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Whether the platform meets as often as it meant to. A lapse is worth a look, and never a score.</summary>
internal sealed class RegularMeetings(Standings standings, ISite site, IFormats formats, IStringLocalizer S) : ICompositionSource
{
    public async Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var all = await standings.OnAsync(period.To < site.Today ? period.To : site.Today, reader, cancel);
        if (all.Count == 0) { return []; }
        var title = S["Regular meetings"];
        Evidence[] evidence = [.. all.Select(Show)];
        return
        [
            all.Any(s => s.OverdueSince is not null) ? new("COMP-6", title, CheckOutcome.Look, S["A regular meeting is overdue. Plan the next one, or change how often the platform meets."], evidence)
                : all.Any(s => s.NothingAhead) ? new("COMP-6", title, CheckOutcome.Look, S["No meeting is planned within the usual interval."], evidence)
                : new("COMP-6", title, CheckOutcome.Good, S["The platform meets as often as it meant to, and the next meeting is planned."], evidence),
        ];
    }

    private Evidence Show(Standing standing)
    {
        var name = standing.Series.Title.ToString();
        var text = standing switch
        {
            { OverdueSince: { } since } => S["{0}: overdue since {1}", name, formats.Date(since)],
            { LastHeld: { } last, Next: { } next } => S["{0}: last held on {1}, next on {2}", name, formats.Date(last), formats.Date(next)],
            { LastHeld: { } last } => S["{0}: last held on {1}, none planned", name, formats.Date(last)],
            { Next: { } next } => S["{0}: next on {1}", name, formats.Date(next)],
            _ => S["{0}: none held, none planned", name],
        };
        return new(text, standing.LastHeld, "/workspace/meetings/series/" + standing.Series.Id);
    }
}
