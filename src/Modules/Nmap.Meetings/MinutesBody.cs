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
    public MinutesBody Unnamed() => this with { Items = [.. Items.Select(i => i with
    {
        Paragraphs = [.. i.Paragraphs.Select(p => p.Unnamed())],
        Decisions = [.. i.Decisions.Select(p => p.Unnamed())],
        ActionPoints = [.. i.ActionPoints.Select(p => (MinutesAction)p.Unnamed())],
    })] };

    public MinutesBody Reworded(string id, string culture, string text) => this with { Items = [.. Items.Select(i => i.Reworded(id, culture, text))] };
}

/// <summary>What was said, decided and taken on under one agenda item.</summary>
internal sealed record MinutesItem
{
    public required string AgendaItemId { get; init; }
    public IReadOnlyList<MinutesText> Paragraphs { get; init; } = [];
    public IReadOnlyList<MinutesText> Decisions { get; init; } = [];
    public IReadOnlyList<MinutesAction> ActionPoints { get; init; } = [];

    public IEnumerable<MinutesText> All => [.. Paragraphs, .. Decisions, .. ActionPoints];

    public MinutesItem Reworded(string id, string culture, string text) => this with
    {
        Paragraphs = [.. Paragraphs.Select(p => p.Id == id ? p.In(culture, text) : p)],
        Decisions = [.. Decisions.Select(p => p.Id == id ? p.In(culture, text) : p)],
        ActionPoints = [.. ActionPoints.Select(p => p.Id == id ? (MinutesAction)p.In(culture, text) : p)],
    };
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
