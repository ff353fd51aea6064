using System.Globalization;
using Nmap.Meetings.Capture;
using Nmap.Meetings.Pages.Workspace.Meetings;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Notes;

/// <summary>One piece of notes as it is proposed; whoever brings it in corrects it before anything is stored.</summary>
/// <param name="Item">Place of the agenda item, from 1; null where none was recognised.</param>
internal sealed record NotedText(NoteKind Kind, int? Item, string Text, string? Owner = null, DateOnly? DueOn = null);

/// <summary>Sorts the lines of notes into a meeting's agenda: by headings, numbers, likeness of titles, and the words that mark decisions and action points.</summary>
internal sealed class NotesReader(Meeting meeting, IReadOnlyList<Organisation> organisations, DateOnly day, KeyedNotes keys)
{
    private const double Alike = 0.6;

    private readonly List<NotedText> _found = [];
    private int? _item;
    private int _new;
    private NoteKind _kind = NoteKind.Paragraph;
    private (int? Action, int? Decision, int? Owner, int? Due)? _columns;

    public static IReadOnlyList<NotedText> Sort(IReadOnlyList<NoteLine> lines, Meeting meeting, IReadOnlyList<Organisation> organisations, DateOnly day, KeyedNotes keys)
    {
        var reader = new NotesReader(meeting, organisations, day, keys);
        // Two headings at the top: the first is the title of the file.
        var title = lines is [{ Heading: true }, { Heading: true }, ..] ? lines[0] : null;
        foreach (var line in lines) { reader.Take(line, ReferenceEquals(line, title)); }
        return reader._found;
    }

    private void Take(NoteLine line, bool isTitle)
    {
        if (line.Cells is { } cells) { TakeRow(line, cells); return; }
        if (!isTitle && Opens(line)) { return; }
        var text = NoteWords.WithoutBullet(line.Text);
        if (Keyed(text) is { } keyed) { _found.Add(keyed); return; }
        var (kind, words) = NoteWords.Marked(text) ?? (_kind, text);
        Add(kind, words);
    }

    /// <summary>A line with the keys of the room, read as it is read there; null where it has none or lacks something.</summary>
    private NotedText? Keyed(string text)
        => keys.Read(CleanText.Of(text)) is [{ Fault: null } line] && Kind(line.Kind) is { } kind ? new(kind, _item, line.Text, line.OrganisationId, line.DueOn) : null;

    private static NoteKind? Kind(LineKind kind) => kind switch
    {
        LineKind.Decision => NoteKind.Decision,
        LineKind.Action => NoteKind.Action,
        LineKind.Challenge => NoteKind.Challenge,
        LineKind.Reservation => NoteKind.Reservation,
        _ => null,
    };

    /// <summary>Does this line begin an agenda item, or a list of decisions or action points?</summary>
    private bool Opens(NoteLine line)
    {
        if (Item(line.Text, line.Heading || line.Strong) is { } item)
        {
            (_item, _kind) = (item, NoteKind.Paragraph);
            return true;
        }
        if (NoteWords.Section(line.Text) is { } kind)
        {
            _kind = kind;
            return true;
        }
        if (!line.Heading) { return false; }
        // A heading that is like no item of the agenda is proposed as one.
        (_item, _kind) = (meeting.Agenda.Count + ++_new, NoteKind.Paragraph);
        Add(NoteKind.NewItem, NoteWords.Numbered(line.Text) is { } numbered ? numbered.Title : line.Text);
        return true;
    }

    private int? Item(string line, bool heading)
    {
        var (number, rest) = NoteWords.Numbered(line) is { } numbered ? (numbered.Number, numbered.Title) : ((int?)null, line);
        if (number is { } place && place <= meeting.Agenda.Count && Likeness(meeting.InOrder[place - 1], rest) >= (heading ? Alike / 2 : Alike)) { return place; }
        var best = meeting.InOrder.Select((a, i) => (Place: i + 1, Likeness: Likeness(a, rest))).OrderByDescending(a => a.Likeness).FirstOrDefault();
        return best.Place > 0 && best.Likeness >= (heading ? Alike : 0.95) ? best.Place : null;
    }

    private static double Likeness(AgendaItem item, string text) => item.Title.All.Values.Select(t => Likeness(t, text)).DefaultIfEmpty(0).Max();

    /// <summary>How many pairs of letters two titles share: 1 for the same, 0 for none.</summary>
    private static double Likeness(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        var total = a.Count + b.Count;
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Count(b.Remove) / total;
    }

    private static List<string> Pairs(string text)
    {
        var letters = string.Concat(text.Normalize(System.Text.NormalizationForm.FormD).ToLower(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit));
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(i => letters.Substring(i, 2))];
    }

    private void TakeRow(NoteLine line, IReadOnlyList<string> cells)
    {
        if (line.StartsTable)
        {
            _columns = NoteWords.Columns(cells);
            if (_columns is not null) { return; }
        }
        string? Cell(int? at) => at is { } i && i < cells.Count && cells[i].Length > 0 ? cells[i] : null;
        if (_columns is not { } columns) { Add(NoteKind.Paragraph, line.Text); return; }
        var taken = new[] { columns.Action, columns.Decision, columns.Owner, columns.Due };
        // Columns that are neither of these, such as a number or a remark, stay in the text.
        var more = string.Concat(cells.Where((c, i) => !taken.Contains(i) && c.Length > 3).Select(c => $" ({c})"));
        if (Cell(columns.Decision) is { } decision) { Add(NoteKind.Decision, decision + (columns.Action is null ? more : "")); }
        if (Cell(columns.Action) is { } action)
        {
            var (owner, due) = (Cell(columns.Owner), Cell(columns.Due));
            var (known, on) = (owner is null ? null : Owner(owner), due is null ? null : NoteDates.Find(due, day));
            // What was not understood is kept in words.
            var unread = string.Concat(new[] { known is null ? owner : null, on is null ? due : null }.Where(t => t is not null).Select(t => $" ({t})"));
            _found.Add(new(NoteKind.Action, _item, action + more + unread, known, on));
        }
    }

    private void Add(NoteKind kind, string text)
        => _found.Add(kind == NoteKind.Action ? new(kind, _item, text, Owner(text), NoteDates.Find(text, day)) : new(kind, _item, text));

    /// <summary>The organisation that is named first, by code or by name in any language.</summary>
    private string? Owner(string text)
        => organisations.SelectMany(o => o.Name.All.Values.Append(o.Code).Select(n => (o.Id, At: Named(text, n), n.Length)))
            .Where(o => o.At >= 0).OrderBy(o => o.At).ThenByDescending(o => o.Length).Select(o => o.Id).FirstOrDefault();

    /// <returns>Where a name stands in a text as a word of its own; -1 when nowhere.</returns>
    internal static int Named(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var (before, after) = (at == 0 || !char.IsLetterOrDigit(text[at - 1]), at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
            if (before && after) { return at; }
        }
        return -1;
    }
}
