using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

/// <summary>A text in the language of the screen, and folded away in the site's other languages.</summary>
/// <param name="Rows">More than one makes a larger box.</param>
public sealed record TextsField(string Name, string Label, IReadOnlyDictionary<string, string?> Values, int Rows = 1, string? Hint = null);

/// <summary>A text whose other languages stand folded below the one of the screen.</summary>
internal static class OtherLanguages
{
    public static Dictionary<string, string?> Of(Texts texts) => texts.All.ToDictionary(t => t.Key, t => (string?)t.Value);

    /// <param name="typed">By language; that of the screen has a field of its own, and one that was not sent stays.</param>
    public static Texts Put(Texts texts, IReadOnlyDictionary<string, string?> typed, ISite site)
        => typed.Where(t => t.Key != Cultures.Current && site.Settings.Languages.Contains(t.Key)).Aggregate(texts, (all, t) => all.With(t.Key, t.Value?.Trim()));
}

/// <summary>What people type of an agenda item.</summary>
public sealed class ItemForm
{
    public Dictionary<string, string?> Title { get; set; } = [];
    public int? Minutes { get; set; } = AgendaFields.UsualMinutes;
    public string? Obligation { get; set; }

    /// <summary>One that is not in the list.</summary>
    public string? OtherObligation { get; set; }
    public string? Topic { get; set; }
    public string? Presenter { get; set; }
    public string? PresenterOrganisationId { get; set; }
    public Dictionary<string, string?> Text { get; set; } = [];
    public string? Audience { get; set; } = "members";

    internal static ItemForm Of(AgendaFields fields)
    {
        var known = fields.Obligation is { } obligation && AgendaFields.Obligations.Contains(obligation);
        return new()
        {
            Title = Typed(fields.Title),
            Minutes = fields.Minutes,
            Obligation = known ? fields.Obligation : null,
            OtherObligation = known ? null : fields.Obligation,
            Topic = fields.Topic,
            Presenter = fields.Presenter,
            PresenterOrganisationId = fields.PresenterOrganisationId,
            Text = Typed(fields.Text),
            Audience = fields.Audience.ToString(),
        };
    }

    internal AgendaFields ToFields(AgendaFields? stored) => new(Merged(stored?.Title, Title), Minutes ?? 0)
    {
        Obligation = Given(OtherObligation) ?? Given(Obligation),
        Topic = Given(Topic),
        Presenter = Given(Presenter),
        PresenterOrganisationId = Given(PresenterOrganisationId),
        Text = Merged(stored?.Text, Text),
        Audience = Cms.Content.Audience.TryParse(Audience, out var audience) ? audience : Cms.Content.Audience.Author,
    };

    /// <summary>Where a rule's message stands in this form.</summary>
    internal static string Field(string? field) => field is nameof(Title) or nameof(Text) ? $"Item.{field}[{Cultures.Current}]" : field is null ? "" : "Item." + field;

    internal static Dictionary<string, string?> Typed(Texts texts) => texts.All.ToDictionary(t => t.Key, t => (string?)t.Value);

    /// <summary>Languages that the form did not show stay as they are.</summary>
    internal static Texts Merged(Texts? stored, Dictionary<string, string?> typed) => typed.Aggregate(stored ?? Texts.Empty, (texts, t) => texts.With(t.Key, t.Value?.Trim()));

    internal static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>What there is to choose from in these forms.</summary>
internal sealed class ItemChoices(ITopics topics, IForum forum, IStringLocalizer S)
{
    public IEnumerable<SelectListItem> Obligations => AgendaFields.Obligations.Select(o => new SelectListItem(Words.Focus(o, S), o));

    public async Task<IReadOnlyList<SelectListItem>> TopicsAsync() => [.. (await topics.AllAsync()).Select(t => new SelectListItem(t.Name, t.Code))];

    public async Task<IReadOnlyList<SelectListItem>> OrganisationsAsync() => [.. (await forum.OrganisationsAsync()).Where(o => o.Active).Select(o => new SelectListItem(o.Name.ToString(), o.Id))];
}
