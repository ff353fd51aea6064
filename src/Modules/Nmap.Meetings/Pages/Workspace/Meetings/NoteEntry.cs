using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Meetings.Notes;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>What a piece of notes becomes.</summary>
public enum NoteKind
{
    Paragraph,
    Decision,
    Action,
    LeaveOut,

    /// <summary>The title of an agenda item that the meeting does not have yet.</summary>
    NewItem,
    Challenge,
    Reservation,
}

/// <summary>One piece of notes as it stands on the check screen.</summary>
public sealed class NoteEntry
{
    public NoteKind Kind { get; set; }

    /// <summary>Place of the agenda item, from 1; after the last one those that are new with these notes.</summary>
    public int? Item { get; set; }
    public string? Text { get; set; }

    /// <summary>An organisation by name or code.</summary>
    public string? Owner { get; set; }

    /// <summary>A day as people write it.</summary>
    public string? Due { get; set; }

    internal static NoteEntry Of(NotedText noted, IReadOnlyDictionary<string, string> names) => new()
    {
        Kind = noted.Kind,
        Item = noted.Item ?? 1,
        Text = noted.Text,
        Owner = noted.Owner is { } id ? names.GetValueOrDefault(id) : null,
        Due = noted.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>What people chose and typed, or every fault in it at its field.</summary>
    /// <exception cref="InvalidContentException">Something is missing or not understood.</exception>
    internal static IReadOnlyList<NotedText> Checked(IReadOnlyList<NoteEntry> entries, int items, DateOnly meeting, IReadOnlyList<Organisation> organisations)
    {
        List<(string, string)> faults = [];
        var texts = new List<NotedText>();
        items += entries.Count(e => e.Kind == NoteKind.NewItem && !string.IsNullOrWhiteSpace(e.Text));
        foreach (var (entry, at) in entries.Select((e, i) => (e, $"Entries[{i}]")).Where(e => e.e.Kind != NoteKind.LeaveOut && !string.IsNullOrWhiteSpace(e.e.Text)))
        {
            if (entry.Kind == NoteKind.NewItem && entry.Text!.Trim().Length > AgendaFields.LongestTitle) { faults.Add((at + ".Text", Phrase.Of("Shorten the title to 200 characters."))); }
            if (entry.Kind != NoteKind.NewItem && (entry.Item is not { } item || item < 1 || item > items)) { faults.Add((at + ".Item", Phrase.Of("Choose the agenda item this belongs to."))); }
            var (owner, due) = (Find(entry.Owner, organisations), entry.Due is { } typed ? NoteDates.Find(typed, meeting) : null);
            if (entry.Kind == NoteKind.Action && owner is null) { faults.Add((at + ".Owner", Phrase.Of("Name the organisation that takes this on."))); }
            if (entry.Kind == NoteKind.Action && due is null) { faults.Add((at + ".Due", Phrase.Of("Give the day by which it is done."))); }
            if (entry.Kind == NoteKind.Reservation && owner is null) { faults.Add((at + ".Owner", Phrase.Of("Say whose reservation it is."))); }
            texts.Add(new(entry.Kind, entry.Item, entry.Text!.ReplaceLineEndings("\n").Trim(), entry.Kind is NoteKind.Action or NoteKind.Challenge or NoteKind.Reservation ? owner : null, entry.Kind == NoteKind.Action ? due : null));
        }
        return faults.Count == 0 ? texts : throw new InvalidContentException(faults);
    }

    private static string? Find(string? typed, IReadOnlyList<Organisation> organisations)
        => typed?.Trim().TrimStart('@') is { Length: > 0 } name
            ? organisations.FirstOrDefault(o => o.Name.All.Values.Append(o.Code).Contains(name, StringComparer.OrdinalIgnoreCase))?.Id : null;
}
