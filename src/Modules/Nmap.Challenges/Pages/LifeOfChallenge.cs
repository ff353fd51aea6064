using Nmap.Challenges.Verbs;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Members.Contracts;
using Microsoft.Extensions.Localization;

namespace Nmap.Challenges.Pages;

/// <summary>One line of a challenge's life as a reader sees it.</summary>
/// <param name="Undo">Page on which this reader may take the link away; null where there is nothing to take away.</param>
internal sealed record LifeLine(DateOnly On, StepKind Kind, string? Words, string? Address, string? By, string? Why, bool TakenAway = false, string? Undo = null);

/// <summary>What happened to a challenge, what it led to and what stands there today, in order of time.</summary>
internal sealed class LifeOfChallenge(IRegisters registers, IAgendas agendas, ContentLibrary library, ContentTypes types, IForum forum, IStringLocalizer S)
{
    public async Task<IReadOnlyList<LifeLine>> OfAsync(Challenge challenge, Reader reader, CancellationToken cancel)
    {
        var targets = challenge.Steps.Where(s => s.Kind is StepKind.Decision or StepKind.ActionPoint).Select(s => s.Target!).ToList();
        var entries = (await registers.OfAsync(targets, reader, cancel)).ToDictionary(e => e.Id);
        var meetings = challenge.Steps.Exists(s => s.MeetingId is not null) ? (await agendas.MeetingsAsync(cancel)).ToDictionary(m => m.Id) : [];
        var lines = new List<LifeLine>();
        foreach (var step in challenge.Steps.OrderBy(s => s.On).ThenBy(s => s.Number))
        {
            var by = step.ById is { } person ? (await forum.PersonAsync(person, cancel))?.Name : null;
            var (words, address) = await LeadsToAsync(step, challenge, entries, meetings, reader, cancel);
            var links = challenge.StillLinks(step);
            lines.Add(new(step.On, step.Kind, words, address, by, step.Why, !links && step.IsLink, links && MoveChallenge.May(challenge, reader) ? $"/workspace/challenges/{challenge.Id}/link/{step.Number}" : null));
        }
        return lines;
    }

    private async Task<(string?, string?)> LeadsToAsync(ChallengeStep step, Challenge challenge, Dictionary<string, RegisterEntry> entries, Dictionary<string, CalendarMeeting> meetings, Reader reader, CancellationToken cancel) => step.Kind switch
    {
        StepKind.Decision or StepKind.ActionPoint => entries.TryGetValue(step.Target!, out var entry) ? ($"{Cultures.Code(entry.Number)} {entry.Text}", entry.Address) : (null, null),
        StepKind.Unlinked => await LeadsToAsync(challenge.Steps.Last(s => s.IsLink && s.Target == step.Target), challenge, entries, meetings, reader, cancel),
        StepKind.Content => await library.FindAsync(step.Target!, reader, cancel: cancel) is { } text ? ($"{S[types[text.ContentType].Label]}: {text.As<TitlePart>()?.Title}", "/workspace/content/" + text.ContentItemId) : (null, null),
        StepKind.Chosen or StepKind.Proposed => (challenge.Proposals.FirstOrDefault(p => p.Id == step.Target)?.Text is { } words ? Short(words) : null, null),
        _ => step.MeetingId is { } id && meetings.TryGetValue(id, out var meeting) ? (S["Meeting {0}", meeting.Number].Value, "/workspace/meetings/" + id) : (null, null),
    };

    private static string Short(string words) => words.Length <= 120 ? words : words[..119] + "…";
}
