using Nmap.Cms.Forms;
using static Nmap.Cms.Tests.Forms.Rendering;

namespace Nmap.Cms.Tests.Forms;

/// <summary>How a fixture's options are written in our views: everything but fields.</summary>
internal static class TextFixtures
{
    public static string Button(FixtureOptions o) => Html(new ButtonTagHelper
    {
        Href = o.Text("href"),
        Type = o.Text("type") ?? "submit",
        Start = o.Flag("isStartButton"),
        Disabled = o.Flag("disabled"),
    }, "govuk-button", o.Attributes("name", "value", "id"), _ => Inner(o));

    public static string Tag(FixtureOptions o) => Html(new TagTagHelper(), "govuk-tag", o.Attributes(), _ => Inner(o));

    public static string InsetText(FixtureOptions o) => Html(new InsetTextTagHelper(), "govuk-inset-text", o.Attributes("id"), _ => Inner(o));

    public static string WarningText(FixtureOptions o) => Html(new WarningTextTagHelper(S), "govuk-warning-text", o.Attributes(), _ => Inner(o));

    public static string NotificationBanner(FixtureOptions o) => Html(new NotificationBannerTagHelper(S)
    {
        Type = o.Text("type"),
        Heading = o.Text("titleText"),
        Text = o.Has("html") ? null : o.Text("text"),
    }, "govuk-notification-banner", o.Attributes("role"), _ => o.Has("html") ? Inner(o) : "");

    public static string Details(FixtureOptions o)
        => Html(new DetailsTagHelper { Summary = o.Text("summaryText") ?? "", Open = o.Flag("open") }, "govuk-details", o.Attributes("id"), _ => Inner(o));

    public static string Fieldset(FixtureOptions o) => Html(new FieldsetTagHelper
    {
        Legend = o.Text("legend.text") ?? "",
        LegendClass = o.Text("legend.classes"),
        LegendIsHeading = o.Flag("legend.isPageHeading"),
        DescribedBy = o.Text("describedBy"),
    }, "govuk-fieldset", o.Attributes("role"), _ => Inner(o));

    public static string BackLink(FixtureOptions o)
        => Html(new BackLinkTagHelper(S) { Href = o.Text("href") ?? "#" }, "govuk-back-link", o.Attributes(), _ => Inner(o));

    public static string Breadcrumbs(FixtureOptions o)
        => Html(new BreadcrumbsTagHelper(S) { CollapseOnMobile = o.Flag("collapseOnMobile") }, "govuk-breadcrumbs", o.Attributes(), _ => string.Concat(
            o.Many("items").Select(i => Html(new BreadcrumbTagHelper { Href = i.Text("href") }, "govuk-breadcrumb", i.Attributes(), _ => Inner(i)))));

    public static string Pagination(FixtureOptions o) => Html(new PaginationTagHelper(S)
    {
        Previous = o.Text("previous.href"),
        Next = o.Text("next.href"),
        Links = [.. o.Many("items").Where(i => i.Has("number") || i.Has("ellipsis")).Select(i => i.Flag("ellipsis")
            ? new PageLink(null)
            : new PageLink(i.Text("number"), i.Text("href"), i.Flag("current"), i.Text("visuallyHiddenText")))],
    }, "govuk-pagination", o.Attributes());

    public static string ErrorSummary(FixtureOptions o) => Html(new ErrorSummaryTagHelper(S)
    {
        Heading = o.Text("titleText"),
        Description = o.Text("descriptionText"),
        Errors = [.. o.Many("errorList").Select(e => (e.Text("text") ?? "", e.Text("href")))],
    }, "govuk-error-summary", o.Attributes());

    public static string SummaryList(FixtureOptions o)
        => Html(new SummaryListTagHelper { CardTitle = o.Text("card.title.text") }, "govuk-summary-list", o.Attributes(), items => string.Concat(o.Many("rows").Select(row =>
            Html(new SummaryRowTagHelper
            {
                Key = row.Text("key.text") ?? "",
                Href = Action(row)?.Text("href"),
                Action = Action(row)?.Text("text"),
                Hidden = Action(row)?.Text("visuallyHiddenText") ?? "",
            }, "govuk-summary-row", row.Attributes(), _ => row.Text("value.html") ?? System.Text.Encodings.Web.HtmlEncoder.Default.Encode(row.Text("value.text") ?? ""), items))));

    private static FixtureOptions? Action(FixtureOptions row) => row.Many("actions.items") is [var only] ? only : null;

    public static string Table(FixtureOptions o)
        => Html(new TableTagHelper { Caption = o.Text("caption"), CaptionClass = o.Text("captionClasses") }, "govuk-table", o.Attributes(), items =>
            (o.Has("head") ? Part("thead", items, i => Part("tr", i, j => string.Concat(o.Many("head").Select(h => Cell("th", h, j))))) : "")
            + Part("tbody", items, i => string.Concat(o.Rows("rows").Select(row => Part("tr", i, j => Cells(row, o.Flag("firstCellIsHeader"), j))))));

    private static string Cells(IReadOnlyList<FixtureOptions> row, bool header, IDictionary<object, object> items)
        => string.Concat(row.Select((cell, i) => Cell(header && i == 0 ? "th" : "td", cell, items)));

    private static string Cell(string tag, FixtureOptions cell, IDictionary<object, object> items)
        => Html(new TablePartTagHelper { Numeric = cell.Text("format") == "numeric" }, tag, cell.Attributes("colspan", "rowspan"), _ => Inner(cell), items);

    private static string Part(string tag, IDictionary<object, object> items, Func<IDictionary<object, object>, string> children)
        => Html(new TablePartTagHelper(), tag, null, children, items);

    public static string TaskList(FixtureOptions o)
        => Html(new TaskListTagHelper(), "govuk-task-list", o.Attributes(), items => string.Concat(o.Many("items").Select(task =>
            Html(new TaskTagHelper { Title = task.Text("title.text") ?? "", Href = task.Text("href"), Hint = task.Text("hint.text") },
                "govuk-task", task.Attributes(), _ => State(task), items))));

    private static string State(FixtureOptions task)
        => task.Has("status.tag")
            ? Html(new TagTagHelper(), "govuk-tag", task.Text("status.tag.classes") is { } classes ? new() { ["class"] = classes } : null, _ => task.Text("status.tag.text") ?? "")
            : task.Text("status.text") ?? "";
}
