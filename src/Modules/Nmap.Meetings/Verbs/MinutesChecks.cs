using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Notes;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Something to look at before minutes go out.</summary>
/// <param name="Check">Name of the rule in the settings.</param>
/// <param name="Blocks">It must be put right first.</param>
/// <param name="Sentence">In the reader's language.</param>
/// <param name="Address">Where it is put right.</param>
internal sealed record Finding(string Check, bool Blocks, string Sentence, string Address);

/// <summary>Looks draft minutes over before they go to the members. A country says for each rule whether it warns, blocks or is off.</summary>
internal sealed class MinutesChecks(NmapDb db, TakeNotes notes, WishWords wishes, IForum forum, ISite site, IStringLocalizer S)
{
    public const string Warn = "warn", Block = "block", Off = "off";

    public const string Attendance = "attendance", EmptyItem = "empty-item", Actions = "actions", PublicUnderMembers = "public-under-members",
        Proposals = "proposals", Representatives = "representatives", Translations = "translations", Unread = "unread-lines", Named = "named", Wishes = "wishes";

    public static readonly IReadOnlyList<string> All = [Attendance, EmptyItem, Actions, PublicUnderMembers, Proposals, Representatives, Translations, Unread, Named, Wishes];

    /// <summary>An action point without owner or date never goes out.</summary>
    public string Level(string check) => check == Actions ? Block : site.Settings.MinutesChecks.GetValueOrDefault(check) is { } level and (Warn or Block or Off) ? level : Warn;

    public async Task<IReadOnlyList<Finding>> FindAsync(Meeting meeting, Minutes minutes, CancellationToken cancel)
    {
        List<(string Check, string Sentence, string Address)> found = [.. InTheText(meeting, minutes), .. await UnreadAsync(meeting, minutes, cancel), .. await NamedAsync(meeting, minutes, cancel), .. await WishesAsync(meeting, minutes, cancel), .. await AroundItAsync(meeting, minutes, cancel)];
        return [.. found.Where(f => Level(f.Check) != Off).Select(f => new Finding(f.Check, Level(f.Check) == Block, f.Sentence, f.Address.StartsWith('/') ? f.Address : $"/workspace/meetings/{f.Address}")).OrderByDescending(f => f.Blocks)];
    }

    public async Task RequireAsync(Meeting meeting, Minutes minutes, CancellationToken cancel)
    {
        if ((await FindAsync(meeting, minutes, cancel)).FirstOrDefault(f => f.Blocks) is { } block)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("Put this right before the minutes go out: {0}"), null, block.Sentence);
        }
    }

    private IEnumerable<(string, string, string)> InTheText(Meeting meeting, Minutes minutes)
    {
        if (!meeting.Attendance.Any(a => a.Presence is Presence.Present or Presence.Alternate)) { yield return (Attendance, S["Nobody is marked present."], $"{meeting.Id}/attendance"); }
        foreach (var (agenda, number) in meeting.InOrder.Select((a, i) => (a, i + 1)))
        {
            var (item, title, address) = (minutes.Body.For(agenda.Id), agenda.Title.ToString(), $"{meeting.Id}/minutes/{number}");
            if (!item.All.Any()) { yield return (EmptyItem, S["Agenda item {0} has no text: {1}", number, title], address); }
            if (item.ActionPoints.Any(a => a.OwnerId is null || a.DueOn is null)) { yield return (Actions, S["An action point of agenda item {0} has no owner or no date.", number], address); }
            if (item.Paragraphs.Count > 0 && item.Paragraphs.All(p => p.Audience != Audience.Public) && item.Decisions.Any(d => d.Audience == Audience.Public))
            {
                yield return (PublicUnderMembers, S["All paragraphs of agenda item {0} are for members only, but a decision under it is marked public.", number], address);
            }
        }
    }

    /// <summary>Lines that begin like a decision or an action point and stayed prose, because something in them was missing.</summary>
    private async Task<List<(string, string, string)>> UnreadAsync(Meeting meeting, Minutes minutes, CancellationToken cancel)
    {
        var found = new List<(string, string, string)>();
        foreach (var (agenda, number) in meeting.InOrder.Select((a, i) => (a, i + 1)))
        {
            var item = minutes.Body.For(agenda.Id);
            var reading = await notes.ReadingAsync(meeting, item, cancel);
            found.AddRange(item.Paragraphs.SelectMany(p => reading.Read(p.Text[minutes.Culture] ?? "")).Where(l => l.Fault is not null)
                .Select(l => (Unread, S["A line of agenda item {0} was not understood and stands as a paragraph: {1}", number, l.Typed.Length <= 80 ? l.Typed : l.Typed[..80] + " …"].Value, $"{meeting.Id}/notes/{number}")));
        }
        return found;
    }

    /// <summary>Passages said without names in which a name stands all the same.</summary>
    private async Task<List<(string, string, string)>> NamedAsync(Meeting meeting, Minutes minutes, CancellationToken cancel)
    {
        var (found, unnamed) = (new List<(string, string, string)>(), MinutesNumbers.All(meeting, minutes.Body).Where(t => t.Text.Audience.Kind == AudienceKind.ChathamHouse).ToList());
        if (unnamed.Count == 0) { return found; }
        var names = new List<string>();
        foreach (var organisation in (await forum.OrganisationsAsync(cancel)).Where(o => o.Active))
        {
            names.AddRange(organisation.Name.All.Values.Append(organisation.Code).Where(n => n.Length > 2));
            names.AddRange((await forum.RepresentativesAsync(organisation.Id, site.DayOf(meeting.StartsAt), cancel)).Select(p => p.Name));
        }
        foreach (var (number, text) in unnamed)
        {
            if (text.Text.All.Values.SelectMany(words => names.Where(n => NotesReader.Named(words, n) >= 0)).FirstOrDefault() is { } name)
            {
                found.Add((Named, S["Paragraph {0} is said without names, and “{1}” stands in it.", Cultures.Code(number), name], $"{meeting.Id}/minutes"));
            }
        }
        return found;
    }

    private async Task<List<(string, string, string)>> WishesAsync(Meeting meeting, Minutes minutes, CancellationToken cancel)
        => [.. (await wishes.SayAsync(Wish.Of(meeting, minutes).Where(w => w.IsPublic || w.Number is null), cancel)).Select(said => (Wishes, said, $"{meeting.Id}/minutes"))];

    private async Task<List<(string, string, string)>> AroundItAsync(Meeting meeting, Minutes minutes, CancellationToken cancel)
    {
        var found = new List<(string, string, string)>();
        var open = await db.Set<AgendaProposal>().CountAsync(p => p.MeetingId == meeting.Id && p.State == ProposalState.Open, cancel);
        if (open > 0) { found.Add((Proposals, S.Plural(open, "{0} proposal for the agenda was never answered.", "{0} proposals for the agenda were never answered."), meeting.Id)); }
        foreach (var member in await forum.MembersAsync(site.Today, cancel))
        {
            if (Level(Representatives) != Off && (await forum.RepresentativesAsync(member.Id, site.Today, cancel)).Count == 0)
            {
                found.Add((Representatives, S["{0} has no representative: nobody there gets the minutes.", member.Name.ToString()], $"/workspace/members/{member.Id}"));
            }
        }
        foreach (var language in minutes.Authentic.Concat(site.Settings.MinutesLanguages).Distinct().Where(l => !minutes.IsComplete(l)))
        {
            found.Add((Translations, S["The text is not whole in {0} yet. The time of its readers begins when it is.", S.Language(language)], $"{meeting.Id}/minutes/translate/{language}"));
        }
        return found;
    }
}
