using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nmap.Cms.Forms;

/// <summary>Facts in rows, with a way to change each: <c>&lt;govuk-summary-row key="…" href="…" action="@S["Change"]"&gt;value&lt;/govuk-summary-row&gt;</c>.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>With a title the list stands in a card.</summary>
    public string? CardTitle { get; set => field = Markup.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryRow)] = rows;
        await output.GetChildContentAsync();
        var list = Markup.Element("dl", "govuk-summary-list");
        foreach (var row in rows) { list.InnerHtml.AppendHtml(Row(row, rows.Any(r => r.Href is not null))); }
        if (CardTitle is null)
        {
            output.Become(list);
            return;
        }
        output.Become(Markup.Element("div", "govuk-summary-card",
            Markup.Element("div", "govuk-summary-card__title-wrapper", Markup.Element("h2", "govuk-summary-card__title", CardTitle)),
            Markup.Element("div", "govuk-summary-card__content", list)));
    }

    private TagBuilder Row(SummaryRow row, bool someActions)
        => Markup.Element("div", Markup.Classes("govuk-summary-list__row", someActions && row.Href is null ? "govuk-summary-list__row--no-actions" : null, row.Class),
            Markup.Element("dt", "govuk-summary-list__key", row.Key),
            Markup.Element("dd", "govuk-summary-list__value", row.Value),
            row.Href is null ? null : Markup.Element("dd", "govuk-summary-list__actions",
                Markup.Element("a", "govuk-link", row.Action, Hidden(row)).With("href", row.Href)));

    private TagBuilder? Hidden(SummaryRow row)
        => (row.Hidden, CardTitle) is (null, null) ? null
            : Markup.Hidden((row.Hidden is null ? "" : " " + row.Hidden) + (CardTitle is null ? "" : $" ({CardTitle})"));
}

internal sealed record SummaryRow(string Key, IHtmlContent Value, string? Href, string? Action, string? Hidden, string? Class);

/// <summary>A row of a summary list; its content is the value.</summary>
[HtmlTargetElement("govuk-summary-row", ParentTag = "govuk-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where it is changed.</summary>
    public string? Href { get; set => field = Markup.Given(value); }

    /// <summary>The link's verb, such as "Change".</summary>
    public string? Action { get; set => field = Markup.Given(value); }

    /// <summary>Said only by screen readers after <see cref="Action"/>; the key unless given.</summary>
    public string? Hidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = new HtmlString((await output.GetChildContentAsync()).GetContent());
        output.Attributes.TryGetAttribute("class", out var classes);
        ((List<SummaryRow>)context.Items[typeof(SummaryRow)]).Add(new(Key, value, Href, Action, Hidden switch { null => Key, "" => null, _ => Hidden }, classes?.Value?.ToString()));
        output.SuppressOutput();
    }
}

/// <summary>Tasks that may be done in any order, each with its state.</summary>
[HtmlTargetElement("govuk-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TaskListTagHelper)] = new int[1];
        output.Become(Markup.Element("ul", "govuk-task-list", await output.GetChildContentAsync()));
    }
}

/// <summary>A task; its content is its state, plain text where it is done, a <c>govuk-tag</c> where it is not.</summary>
[HtmlTargetElement("govuk-task", ParentTag = "govuk-task-list")]
public sealed class TaskTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Href { get; set => field = Markup.Given(value); }

    public string? Hint { get; set => field = Markup.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = $"task-list-{++((int[])context.Items[typeof(TaskListTagHelper)])[0]}";
        var state = await output.GetChildContentAsync();
        var name = Href is null
            ? Markup.Element("div", null, Title)
            : Markup.Element("a", "govuk-link govuk-task-list__link", Title).With("href", Href)
                .With("aria-describedby", Markup.Joined(Hint is null ? null : id + "-hint", id + "-status"));
        output.Become(Markup.Element("li", Markup.Classes("govuk-task-list__item", Href is null ? null : "govuk-task-list__item--with-link"),
            Markup.Element("div", "govuk-task-list__name-and-hint", name,
                Hint is null ? null : Markup.Element("div", "govuk-task-list__hint", Hint).With("id", id + "-hint")),
            Markup.Element("div", "govuk-task-list__status", state).With("id", id + "-status")));
    }
}
