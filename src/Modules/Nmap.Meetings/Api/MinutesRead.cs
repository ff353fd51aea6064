using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Api;

internal sealed record MinutesJson(string? Culture, List<ItemJson>? Items);

internal sealed record ItemJson(int AgendaItem, List<TextJson>? Paragraphs, List<TextJson>? Decisions, List<ActionJson>? ActionPoints);

internal sealed record TextJson(string? Text, string? Audience, string? Id);

internal sealed record ActionJson(string? Text, string? Audience, string? Owner, DateOnly? DueOn, string? Id);

/// <summary>Reads minutes as they come through the API. A text sent with the id it has stays that text, with its translations.</summary>
internal static class MinutesRead
{
    public static async Task<MinutesBody> BodyAsync(Meeting meeting, MinutesBody stored, MinutesJson json, string culture, IForum forum, CancellationToken cancel)
    {
        var (agenda, body, taken) = (meeting.InOrder, new MinutesBody(), new HashSet<string>());
        foreach (var (item, place) in (json.Items ?? []).Select((it, i) => (it, i)))
        {
            if (item.AgendaItem < 1 || item.AgendaItem > agenda.Count) { throw Invalid($"Items[{place}].AgendaItem", Phrase.Of("The agenda has {0} items; there is no item {1}."), agenda.Count, item.AgendaItem); }
            if (body.Items.Any(i => i.AgendaItemId == agenda[item.AgendaItem - 1].Id)) { throw Invalid($"Items[{place}].AgendaItem", Phrase.Of("Agenda item {0} is named twice."), item.AgendaItem); }
            var actions = new List<MinutesAction>();
            foreach (var (action, i) in (item.ActionPoints ?? []).Select((a, i) => (a, i)))
            {
                actions.Add(await ActionAsync(action, Kept(stored.Actions, action.Id, taken), culture, $"Items[{place}].ActionPoints[{i}]", forum, cancel));
            }
            body = body.With(new MinutesItem
            {
                AgendaItemId = agenda[item.AgendaItem - 1].Id,
                Paragraphs = [.. (item.Paragraphs ?? []).Select((t, i) => Text(t, Kept(stored.Items.SelectMany(s => s.Paragraphs), t.Id, taken), culture, $"Items[{place}].Paragraphs[{i}]"))],
                Decisions = [.. (item.Decisions ?? []).Select((t, i) => Text(t, Kept(stored.Decisions, t.Id, taken), culture, $"Items[{place}].Decisions[{i}]"))],
                ActionPoints = actions,
            });
        }
        return body;
    }

    // Only an id of these minutes counts, once: another meeting's would make two texts one.
    private static T Kept<T>(IEnumerable<T> stored, string? id, HashSet<string> taken) where T : MinutesText, new()
        => stored.FirstOrDefault(t => t.Id == id) is { } old && taken.Add(old.Id) ? old : new();

    private static MinutesText Text(TextJson json, MinutesText text, string culture, string field)
        => text.In(culture, Words(json.Text, field)) with { Audience = ReadAudience(json.Audience, field) };

    private static async Task<MinutesAction> ActionAsync(ActionJson json, MinutesAction action, string culture, string field, IForum forum, CancellationToken cancel)
    {
        var words = Words(json.Text, field);
        if (string.IsNullOrWhiteSpace(json.Owner)) { throw Invalid(field + ".Owner", Phrase.Of("Name the organisation that takes this on.")); }
        var owner = await forum.FindAsync(json.Owner, cancel) ?? throw Invalid(field + ".Owner", Phrase.Of("“{0}” is no organisation of this platform."), json.Owner);
        var due = json.DueOn ?? throw Invalid(field + ".DueOn", Phrase.Of("Give the day by which it is done."));
        return (MinutesAction)action.In(culture, words) with { Audience = ReadAudience(json.Audience, field), OwnerId = owner.Id, DueOn = due };
    }

    private static string Words(string? text, string field)
        => string.IsNullOrWhiteSpace(text) ? throw Invalid(field + ".Text", Phrase.Of("Write the text.")) : text.Trim();

    private static Audience ReadAudience(string? text, string field) => text is null ? Audience.Members : Audience.TryParse(text, out var audience) ? audience
        : throw Invalid(field + ".Audience", Phrase.Of("“{0}” is not an audience. Write public, members, chatham-house, organisations:ID,ID or author."), text);

    private static RefusedException Invalid(string field, string sentence, params object[] values) => new(Refusal.Invalid, sentence, field, values);
}
