using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Api;

internal sealed record MinutesJson(string? Culture, List<ItemJson>? Items);

internal sealed record ItemJson(int AgendaItem, List<TextJson>? Paragraphs, List<TextJson>? Decisions, List<ActionJson>? ActionPoints, List<TextJson>? Challenges = null, List<TextJson>? Reservations = null);

internal sealed record TextJson(string? Text, string? Audience, string? Id, string? SaidBy = null);

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
                Order = stored.For(agenda[item.AgendaItem - 1].Id).Order,
                Paragraphs = await TextsAsync(item.Paragraphs, stored.Items.SelectMany(s => s.Paragraphs), "Paragraphs"),
                Decisions = await TextsAsync(item.Decisions, stored.Decisions, "Decisions"),
                ActionPoints = actions,
                Challenges = await TextsAsync(item.Challenges, stored.Items.SelectMany(s => s.Challenges), "Challenges"),
                Reservations = await TextsAsync(item.Reservations, stored.Items.SelectMany(s => s.Reservations), "Reservations"),
            });

            async Task<IReadOnlyList<MinutesText>> TextsAsync(List<TextJson>? texts, IEnumerable<MinutesText> old, string kind)
            {
                var read = new List<MinutesText>();
                foreach (var (text, i) in (texts ?? []).Select((t, i) => (t, i)))
                {
                    read.Add(await TextAsync(text, Kept(old, text.Id, taken), culture, $"Items[{place}].{kind}[{i}]", kind == "Reservations", forum, cancel));
                }
                return read;
            }
        }
        return body;
    }

    // Only an id of these minutes counts, once: another meeting's would make two texts one.
    private static T Kept<T>(IEnumerable<T> stored, string? id, HashSet<string> taken) where T : MinutesText, new()
        => stored.FirstOrDefault(t => t.Id == id) is { } old && taken.Add(old.Id) ? old : new();

    private static async Task<MinutesText> TextAsync(TextJson json, MinutesText text, string culture, string field, bool named, IForum forum, CancellationToken cancel)
    {
        // A text read without its speaker, as readers of "without names" get it, keeps the one it has.
        var who = string.IsNullOrWhiteSpace(json.SaidBy) ? text.SaidBy : (await FindAsync(json.SaidBy, field + ".SaidBy", forum, cancel)).Id;
        if (named && who is null) { throw Invalid(field + ".SaidBy", Phrase.Of("Say whose reservation it is.")); }
        return text.In(culture, Words(json.Text, field)) with { Audience = ReadAudience(json.Audience, field), SaidBy = who };
    }

    private static async Task<Organisation> FindAsync(string name, string field, IForum forum, CancellationToken cancel)
        => await forum.FindAsync(name, cancel) ?? throw Invalid(field, Phrase.Of("“{0}” is no organisation of this platform."), name);

    private static async Task<MinutesAction> ActionAsync(ActionJson json, MinutesAction action, string culture, string field, IForum forum, CancellationToken cancel)
    {
        var words = Words(json.Text, field);
        if (string.IsNullOrWhiteSpace(json.Owner)) { throw Invalid(field + ".Owner", Phrase.Of("Name the organisation that takes this on.")); }
        var owner = await FindAsync(json.Owner, field + ".Owner", forum, cancel);
        var due = json.DueOn ?? throw Invalid(field + ".DueOn", Phrase.Of("Give the day by which it is done."));
        return (MinutesAction)action.In(culture, words) with { Audience = ReadAudience(json.Audience, field), OwnerId = owner.Id, DueOn = due };
    }

    private static string Words(string? text, string field)
        => string.IsNullOrWhiteSpace(text) ? throw Invalid(field + ".Text", Phrase.Of("Write the text.")) : text.Trim();

    private static Audience ReadAudience(string? text, string field) => text is null ? Audience.Members : Audience.TryParse(text, out var audience) ? audience
        : throw Invalid(field + ".Audience", Phrase.Of("“{0}” is not an audience. Write public, members, chatham-house, organisations:ID,ID or author."), text);

    private static RefusedException Invalid(string field, string sentence, params object[] values) => new(Refusal.Invalid, sentence, field, values);
}
