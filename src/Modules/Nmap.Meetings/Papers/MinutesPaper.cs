using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Papers;

/// <summary>The minutes as a paper: what was decided and who does what first, then who was there, then item by item with reservations as footnotes.</summary>
internal sealed class MinutesPaper(NmapDb db, Shelf shelf, IForum forum, PaperDesk desk, MoveMinutes move, ISite site, IFormats formats, IStringLocalizer S)
{
    private sealed record Sources(Meeting Meeting, Minutes Minutes, Reader Reader, string Culture, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Silent, IReadOnlyList<RollLine> Roll, bool Holds);

    /// <param name="culture">Null or unknown: the authentic language.</param>
    /// <exception cref="RefusedException">There are none for this reader.</exception>
    public async Task<Paper> MakeAsync(string meetingId, string? culture, Reader reader, CancellationToken cancel)
    {
        var meeting = await desk.MeetingAsync(meetingId, reader, cancel);
        var minutes = await shelf.MinutesOfAsync(meetingId, reader, cancel) ?? throw RefusedException.Missing();
        var language = desk.Language(culture, minutes.Culture);
        var names = await desk.NamesAsync(language, cancel);
        var silent = minutes.IsDraft ? [] : (await move.SilentAsync(minutes, cancel)).Select(o => names[o.Id]).ToList();
        using (CultureScope.Use(language)) { return Write(new(meeting, minutes, reader, language, names, silent, minutes.Roll ?? Roll.Of(meeting, await forum.OrganisationsAsync(cancel)) ?? [], await HoldsAsync(meeting, minutes, cancel))); }
    }

    /// <summary>A copy carries its code only while the text here is the adopted one.</summary>
    private async Task<bool> HoldsAsync(Meeting meeting, Minutes minutes, CancellationToken cancel)
        => minutes.Number is { } number && Seal.Holds(meeting, minutes, (await SealChain.BeforeAsync(db, number, 0, cancel)).Hash);

    private Paper Write(Sources from)
    {
        var (meeting, minutes) = (from.Meeting, from.Minutes);
        var adopted = minutes.State == MinutesStates.Adopted;
        return new($"minutes-{meeting.Number}-{from.Culture}", S["Minutes of meeting {0}", meeting.Number], from.Culture)
        {
            Head = adopted ? $"{desk.Head(meeting, from.Culture)} · {S["Minutes number"]} {minutes.Number}" : desk.Head(meeting, from.Culture),
            Mark = !adopted ? S["DRAFT: not adopted"].Value : from.Holds ? null : S["The text kept here is no longer the one that was adopted. Do not rely on it, and tell the secretariat."].Value,
            Notes = [.. Notes(from)],
            Check = adopted && from.Holds ? CheckMark.Of(minutes.CheckCode!, site.PublicUrl) : null,
            OnTheWhole = Reservations(from, null),
            Blocks = [new Particulars([.. Facts(from)]), .. Outcome(from), .. Present(from), .. meeting.InOrder.SelectMany((a, i) => Item(from, a, i + 1))],
        };
    }

    private IEnumerable<string> Notes(Sources from)
    {
        var passages = from.Minutes.Body.Texts.ToList();
        if (passages.Exists(t => t.Audience != Audience.Public && t.Audience.Admits(from.Reader))) { yield return S["Among members: this paper holds texts that are not public. Do not pass it on."]; }
        if (from.Minutes.AdoptedCorrigenda.Any()) { yield return S["Something was put right after the adoption. The new wording stands below the one adopted first."]; }
        if (from.Culture != from.Minutes.Culture) { yield return from.Minutes.IsBegun(from.Culture) ? S["Translation; the authentic text is in {0}", S.Language(from.Minutes.Culture)] : S["There is no text in {0} yet. This is the authentic one, in {1}.", S.Language(from.Culture), S.Language(from.Minutes.Culture)]; }
    }

    private static readonly IReadOnlyList<(string Presence, string Label)> s_presences =
        [("present", Words.Of(Presence.Present)), ("alternate", Words.Of(Presence.Alternate)), (Roll.Guest, Phrase.Of("Guest")), ("excused", Words.Of(Presence.Excused)), ("absent", Words.Of(Presence.Absent))];

    private IEnumerable<(string, Wording)> Facts(Sources from)
    {
        yield return (S["Meeting"], desk.In(from.Meeting.Title, from.Culture));
        foreach (var line in desk.Practical(from.Meeting, from.Culture)) { yield return line; }
        yield return (S["State"], new(S[Words.OfMinutes(from.Minutes.State).Text], from.Culture));
        if (from.Minutes.AdoptedAt is { } at) { yield return (S["Adopted on"], new(formats.Date(at) + (from.Minutes.AdoptedForTheLead ? $" ({S["for the lead"]})" : ""), from.Culture)); }
        if (from.Minutes.AdoptedAt is not null) { yield return (S["How"], new(S[Words.OfMethod(from.Minutes.AdoptionMethod)], from.Culture)); }
        yield return (S["Authentic language"], new(S.Language(from.Minutes.Culture), from.Culture));
    }

    /// <summary>Readers want to know first what was decided and who does what.</summary>
    private IEnumerable<Block> Outcome(Sources from)
    {
        var all = MinutesNumbers.All(from.Meeting, from.Minutes.Body).Where(t => t.Text.Audience.Admits(from.Reader)).ToList();
        var (decided, actions) = (from.Minutes.Body.Decisions.Select(d => d.Id).ToHashSet(), all.Where(t => t.Text is MinutesAction).ToList());
        yield return Title(1, S["Decisions"], from);
        foreach (var (number, text) in all.Where(t => decided.Contains(t.Text.Id)))
        {
            yield return new Passage(number, null, In(text, from));
            if (from.Minutes.AdoptedCorrigenda.Any(c => c.Wordings.TextIds.Contains(text.Id))) { yield return new Sentence(S["Put right since; the wording in force stands below."]); }
        }
        if (!all.Exists(t => decided.Contains(t.Text.Id))) { yield return new Sentence(S["None."]); }
        yield return Title(1, S["Action points"], from);
        if (actions.Count == 0) { yield return new Sentence(S["None."]); yield break; }
        yield return new Rows(S["Who does what by when"], [S["Number"], S["Action point"], S["Who does it"], S["By when"]],
            [.. actions.Select(t => (IReadOnlyList<Wording>)[new(t.Number, "en"), In(t.Text, from), new(Owner((MinutesAction)t.Text, from), from.Culture), new(((MinutesAction)t.Text).DueOn is { } due ? formats.Date(due) : "", from.Culture)])]);
    }

    private IEnumerable<Block> Present(Sources from)
    {
        yield return Title(1, S["Attendance"], from);
        if (from.Roll.Count == 0) { yield return new Sentence(S["Not recorded"]); }
        else
        {
            yield return new Rows(S["Who was in the room"], [S["Organisation"], S["Who came"], S["Attendance"]],
                [.. s_presences.SelectMany(p => from.Roll.Where(l => l.Presence == p.Presence).Select(l => Line(l, p.Label, from)))]);
        }
        if (from.Minutes.State == MinutesStates.Adopted && from.Silent.Count > 0) { yield return new Sentence(S["No answer to these minutes was received from {0}.", formats.List(from.Silent)]); }
    }

    private IReadOnlyList<Wording> Line(RollLine line, string presence, Sources from)
    {
        var when = new[] { S[presence].Value, line.CameAt is { } came ? S["from item {0}", came].Value : null, line.LeftAt is { } left ? S["until item {0}", left].Value : null, line.Stated ? S["stated by themselves, confirmed"].Value : null };
        return [desk.In(line.Name, from.Culture), new(line.Person ?? "", from.Culture), new(string.Join("; ", when.Where(w => w is not null)), from.Culture)];
    }

    private IEnumerable<Block> Item(Sources from, AgendaItem agenda, int number)
    {
        var title = desk.In(agenda.Title, from.Culture, from.Minutes.Culture);
        yield return new Heading(1, title with { Text = $"{number}. {title.Text}" });
        foreach (var (mark, text) in MinutesNumbers.Of(from.Minutes.Body.For(agenda.Id), number).Where(t => t.Text.Audience.Admits(from.Reader)))
        {
            yield return new Passage(mark, Kind(mark), In(text, from))
            {
                More = text is MinutesAction { DueOn: { } due } action ? S["{0}, by {1}", Owner(action, from), formats.Date(due)].Value : Author(mark, text, from),
                Notes = Reservations(from, text.Id),
            };
            foreach (var (corrigendum, change) in Changes(from, text.Id))
            {
                yield return new Passage(null, S["Corrigendum {0} of {1}: it reads now", corrigendum.Number!, formats.Date(corrigendum.DecidedAt!.Value)], new(change.New, change.Culture));
            }
        }
    }

    /// <summary>Whose reservation or challenge it is; nobody's where names stay in the room.</summary>
    private string? Author(string mark, MinutesText text, Sources from)
        => text is { SaidBy: { } speaker, Audience.Kind: not AudienceKind.ChathamHouse } && Pages.Words.OfMark(mark) is not null ? S["Stated by {0}", from.Names.GetValueOrDefault(speaker, "")].Value : null;

    /// <summary>What was put right after the adoption, in this language, or in the authentic one where this is only a translation.</summary>
    private static IEnumerable<(Corrigendum, WordingChange)> Changes(Sources from, string textId)
        => from.Minutes.AdoptedCorrigenda.SelectMany(c => c.Wordings.Changes.Where(w => w.TextId == textId && (w.Culture == from.Culture || (w.Culture == from.Minutes.Culture && !from.Minutes.Authentic.Contains(from.Culture)))).Select(w => (c, w)));

    private string? Kind(string mark) => Pages.Words.OfMark(mark) is { } kind ? S[kind].Value : null;

    private static IReadOnlyList<Footnote> Reservations(Sources from, string? textId)
        => [.. from.Minutes.Answers.Where(a => a.IsReservation && a.TextId == textId && from.Minutes.AdmitsTo(a, from.Reader)).OrderBy(a => a.At)
            .Select(a => new Footnote(from.Names.GetValueOrDefault(a.OrganisationId, ""), new Wording(a.Text ?? "", from.Minutes.Culture)))];

    private static string Owner(MinutesAction action, Sources from) => from.Names.GetValueOrDefault(action.OwnerId ?? "", "");

    private Wording In(MinutesText text, Sources from) => desk.In(text.Text, from.Culture, from.Minutes.Culture);

    private static Heading Title(int level, string text, Sources from) => new(level, new(text, from.Culture));
}
