using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

public enum EntryKind
{
    Paragraph,
    Decision,
    Action,
    Challenge,
    Reservation,
}

/// <summary>One text of an agenda item as typed on the screen.</summary>
public sealed class MinutesEntry
{
    public string? Id { get; set; }
    public EntryKind Kind { get; set; }
    public string? Text { get; set; }

    /// <summary>Who does it, raised it, or whose reservation it is.</summary>
    public string? Owner { get; set; }
    public DateOnly? DueOn { get; set; }
    public string Audience { get; set; } = "members";

    /// <summary>What stands, and room for more.</summary>
    internal static List<MinutesEntry> Of(MinutesItem item, string culture) =>
    [
        .. item.Paragraphs.Select(t => Of(t, EntryKind.Paragraph, culture)), new() { Kind = EntryKind.Paragraph }, new() { Kind = EntryKind.Paragraph },
        .. item.Decisions.Select(t => Of(t, EntryKind.Decision, culture)), new() { Kind = EntryKind.Decision },
        .. item.ActionPoints.Select(t => Of(t, EntryKind.Action, culture)), new() { Kind = EntryKind.Action },
        .. item.Challenges.Select(t => Of(t, EntryKind.Challenge, culture)), new() { Kind = EntryKind.Challenge },
        .. item.Reservations.Select(t => Of(t, EntryKind.Reservation, culture)), new() { Kind = EntryKind.Reservation },
    ];

    /// <summary>What one typed beside what somebody else stored meanwhile: both stand in the form, nothing is lost by saving again.</summary>
    internal static List<MinutesEntry> Beside(IReadOnlyList<MinutesEntry> typed, MinutesItem stored, string culture)
    {
        var theirs = Of(stored, culture).Where(e => e.Id is not null).ToList();
        var mine = typed.Where(e => !string.IsNullOrWhiteSpace(e.Text)).ToList();
        foreach (var gone in mine.Where(e => e.Id is not null && theirs.TrueForAll(t => t.Id != e.Id))) { gone.Id = null; }
        List<MinutesEntry> both = [.. mine];
        foreach (var entry in theirs.Where(t => !mine.Exists(m => m.Kind == t.Kind && m.Text?.Trim() == t.Text)))
        {
            // The same paragraph in two wordings: one keeps its number, the other stands beside it.
            if (mine.Exists(m => m.Id == entry.Id)) { entry.Id = null; }
            both.Add(entry);
        }
        return [.. both.OrderBy(e => e.Kind)];
    }

    internal static string Wording(IEnumerable<MinutesEntry> entries) => string.Join('\n', entries.Select(e => e.Text?.Trim()).Where(t => !string.IsNullOrEmpty(t)));

    internal static bool Says(IReadOnlyList<MinutesEntry> typed, MinutesItem stored, string culture)
        => typed.Where(e => !string.IsNullOrWhiteSpace(e.Text)).Select(Said).SequenceEqual(Of(stored, culture).Where(e => e.Id is not null).Select(Said));

    private static (EntryKind, string?, string?, DateOnly?, string) Said(MinutesEntry e) => (e.Kind, e.Text?.Trim(), e.Kind >= EntryKind.Action && e.Owner is { Length: > 0 } ? e.Owner : null, e.Kind == EntryKind.Action ? e.DueOn : null, e.Audience);

    internal static string Digest(MinutesItem item) => CanonicalJson.Digest(item);

    /// <summary>Turns what was typed into the item's text; texts that stay keep their ids and translations.</summary>
    internal static Func<MinutesItem?, MinutesItem> ToItem(IReadOnlyList<MinutesEntry> entries, string agendaItemId, string culture) => stored =>
    {
        MinutesText? Old(MinutesEntry e) => stored?.All.FirstOrDefault(t => t.Id == e.Id);
        var written = entries.Select((e, i) => (Entry: e, Field: $"Entries[{i}]")).Where(e => !string.IsNullOrWhiteSpace(e.Entry.Text)).ToList();
        return new MinutesItem
        {
            AgendaItemId = agendaItemId,
            Order = stored?.Order ?? [],
            Paragraphs = [.. written.Where(e => e.Entry.Kind == EntryKind.Paragraph).Select(e => Filled(Old(e.Entry) ?? new MinutesText(), e.Entry, culture))],
            Decisions = [.. written.Where(e => e.Entry.Kind == EntryKind.Decision).Select(e => Filled(Old(e.Entry) ?? new MinutesText(), e.Entry, culture))],
            ActionPoints = [.. written.Where(e => e.Entry.Kind == EntryKind.Action).Select(e => Action(Old(e.Entry) as MinutesAction ?? new(), e.Entry, e.Field, culture))],
            Challenges = [.. written.Where(e => e.Entry.Kind == EntryKind.Challenge).Select(e => Filled(Old(e.Entry) ?? new MinutesText(), e.Entry, culture) with { SaidBy = Who(e.Entry) })],
            Reservations = [.. written.Where(e => e.Entry.Kind == EntryKind.Reservation).Select(e => Reservation(Old(e.Entry) ?? new MinutesText(), e.Entry, e.Field, culture))],
        };
    };

    private static MinutesEntry Of(MinutesText text, EntryKind kind, string culture) => new()
    {
        Id = text.Id,
        Kind = kind,
        Text = text.Text.In(culture).Text,
        Audience = text.Audience.ToString(),
        Owner = text is MinutesAction action ? action.OwnerId : text.SaidBy,
        DueOn = (text as MinutesAction)?.DueOn,
    };

    private static T Filled<T>(T text, MinutesEntry entry, string culture) where T : MinutesText => (T)text.In(culture, entry.Text!.Trim()) with
    {
        Audience = Cms.Content.Audience.TryParse(entry.Audience, out var audience) ? audience : Cms.Content.Audience.Members,
    };

    private static string? Who(MinutesEntry entry) => string.IsNullOrEmpty(entry.Owner) ? null : entry.Owner;

    private static MinutesText Reservation(MinutesText text, MinutesEntry entry, string field, string culture)
        => Filled(text, entry, culture) with { SaidBy = Who(entry) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Say whose reservation it is."), field + ".Owner") };

    private static MinutesAction Action(MinutesAction action, MinutesEntry entry, string field, string culture)
    {
        if (string.IsNullOrEmpty(entry.Owner)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Name the organisation that takes this on."), field + ".Owner"); }
        if (entry.DueOn is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Give the day by which it is done."), field + ".DueOn"); }
        return Filled(action, entry, culture) with { OwnerId = entry.Owner, DueOn = entry.DueOn };
    }
}
