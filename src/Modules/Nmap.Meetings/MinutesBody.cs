using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>The text of minutes in all its languages. A change makes a new body.</summary>
internal sealed record MinutesBody
{
    public IReadOnlyList<MinutesItem> Items { get; init; } = [];

    public IEnumerable<MinutesText> Texts => Items.SelectMany(i => i.All);

    public IEnumerable<MinutesText> Decisions => Items.SelectMany(i => i.Decisions);

    public IEnumerable<MinutesAction> Actions => Items.SelectMany(i => i.ActionPoints);

    public MinutesText? Find(string id) => Texts.FirstOrDefault(t => t.Id == id);

    public MinutesItem For(string agendaItemId) => Items.FirstOrDefault(i => i.AgendaItemId == agendaItemId) ?? new MinutesItem { AgendaItemId = agendaItemId };

    public MinutesBody With(MinutesItem item)
        => this with { Items = Items.Any(i => i.AgendaItemId == item.AgendaItemId) ? [.. Items.Select(i => i.AgendaItemId == item.AgendaItemId ? item : i)] : [.. Items, item] };

    /// <summary>What is marked as said without names holds none, wherever it came from.</summary>
    public MinutesBody Unnamed() => this with { Items = [.. Items.Select(i => i.Each(t => t.Unnamed()))] };

    /// <summary>These texts are no longer for the public.</summary>
    public MinutesBody AmongMembers(IReadOnlySet<string> ids)
        => ids.Count == 0 ? this : this with { Items = [.. Items.Select(i => i.Each(t => ids.Contains(t.Id) && t.Audience == Audience.Public ? t with { Audience = Audience.Members } : t))] };

    public MinutesBody Reworded(string id, string culture, string text) => this with { Items = [.. Items.Select(i => i.Reworded(id, culture, text))] };
}

/// <summary>What was said, decided and taken on under one agenda item.</summary>
internal sealed record MinutesItem
{
    /// <summary>More characters than a day of talk; beyond it somebody pasted the wrong thing.</summary>
    public const int Longest = 100_000;

    public required string AgendaItemId { get; init; }
    public IReadOnlyList<MinutesText> Paragraphs { get; init; } = [];
    public IReadOnlyList<MinutesText> Decisions { get; init; } = [];
    public IReadOnlyList<MinutesAction> ActionPoints { get; init; } = [];

    /// <summary>Raised in the room, with who raised it where somebody is named.</summary>
    public IReadOnlyList<MinutesText> Challenges { get; init; } = [];

    /// <summary>Stated in the room; each stands under its author's name.</summary>
    public IReadOnlyList<MinutesText> Reservations { get; init; } = [];

    /// <summary>Ids as their lines were typed, all kinds together; empty where the text was never typed as notes. Not part of what is adopted.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    public IEnumerable<MinutesText> All => [.. Paragraphs, .. Decisions, .. ActionPoints, .. Challenges, .. Reservations];

    /// <summary>All texts as they were typed; those from the detailed form come after, by kind.</summary>
    public IEnumerable<MinutesText> AsTyped()
    {
        var places = Order.Select((id, i) => (id, i)).ToDictionary(o => o.id, o => o.i);
        return All.OrderBy(t => places.GetValueOrDefault(t.Id, int.MaxValue));
    }

    /// <summary>What another has stands behind what is here.</summary>
    public MinutesItem Plus(MinutesItem more) => this with
    {
        Paragraphs = [.. Paragraphs, .. more.Paragraphs],
        Decisions = [.. Decisions, .. more.Decisions],
        ActionPoints = [.. ActionPoints, .. more.ActionPoints],
        Challenges = [.. Challenges, .. more.Challenges],
        Reservations = [.. Reservations, .. more.Reservations],
        Order = [.. AsTyped().Concat(more.AsTyped()).Select(t => t.Id)],
    };

    /// <summary>Every text turned into another of its kind.</summary>
    public MinutesItem Each(Func<MinutesText, MinutesText> turn) => this with
    {
        Paragraphs = [.. Paragraphs.Select(turn)],
        Decisions = [.. Decisions.Select(turn)],
        ActionPoints = [.. ActionPoints.Select(turn).Cast<MinutesAction>()],
        Challenges = [.. Challenges.Select(turn)],
        Reservations = [.. Reservations.Select(turn)],
    };

    public MinutesItem Only(Func<MinutesText, bool> which) => this with
    {
        Paragraphs = [.. Paragraphs.Where(which)],
        Decisions = [.. Decisions.Where(which)],
        ActionPoints = [.. ActionPoints.Where(a => which(a))],
        Challenges = [.. Challenges.Where(which)],
        Reservations = [.. Reservations.Where(which)],
    };

    public static RefusedException TooLong(int length, string field)
        => new(Refusal.Invalid, Phrase.Of("This is {0} characters; one agenda item holds {1}. What you typed is still here: take out what does not belong into the minutes."), field, length, Longest);

    /// <summary>A reservation is somebody's; without a name it would be a paragraph.</summary>
    public void Check()
    {
        if (All.Sum(t => (t.Text.All.Count == 0 ? 0 : t.Text.All.Values.Max(w => w.Length))) is var length && length > Longest) { throw TooLong(length, "Text"); }
        if (Reservations.Any(r => r.SaidBy is null)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say whose reservation it is."), "Reservations"); }
        if (Reservations.Any(r => r.Audience.Kind == AudienceKind.ChathamHouse))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("A reservation stands under its author’s name. Choose another audience, or write it as a paragraph."), "Reservations");
        }
    }

    public MinutesItem Reworded(string id, string culture, string text) => Each(t => t.Id == id ? t.In(culture, text) : t);
}

/// <summary>A paragraph or decision: its id stays for life, whatever its number becomes.</summary>
internal record MinutesText
{
    public string Id { get; init; } = Ids.New();
    public Texts Text { get; init; } = Texts.Empty;
    public Audience Audience { get; init; } = Audience.Members;

    /// <summary>Organisation that said it; null when nobody is named.</summary>
    public string? SaidBy { get; init; }

    /// <summary>Digest of the authentic wording that each translation was made from.</summary>
    public IReadOnlyDictionary<string, string> TranslatedFrom { get; init; } = new Dictionary<string, string>();

    public MinutesText Unnamed() => Audience.Kind == AudienceKind.ChathamHouse ? this with { SaidBy = null } : this;

    public MinutesText In(string culture, string text) => this with { Text = Text.With(culture, text) };

    public MinutesText Translated(string culture, string? text, string authentic)
        => this with { Text = Text.With(culture, text), TranslatedFrom = new Dictionary<string, string>(TranslatedFrom) { [culture] = CanonicalJson.Digest(Text[authentic] ?? "") } };

    /// <summary>A translation that was made from another wording than the authentic one of today.</summary>
    public bool IsOlder(string culture, string authentic)
        => culture != authentic && TranslatedFrom.TryGetValue(culture, out var digest) && digest != CanonicalJson.Digest(Text[authentic] ?? "");

    public Paragraph ToParagraph(string culture, IReadOnlyList<string> fallback)
        => new() { Id = Id, Text = Text.In(culture, fallback).Text, Audience = Audience, SaidBy = SaidBy };
}

/// <summary>Who does what by when, as written in the minutes.</summary>
internal sealed record MinutesAction : MinutesText
{
    public string? OwnerId { get; init; }
    public DateOnly? DueOn { get; init; }
}
