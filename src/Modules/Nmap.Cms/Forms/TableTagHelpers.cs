using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nmap.Cms.Forms;

/// <summary>
/// A table written in plain HTML inside <c>&lt;govuk-table caption="…"&gt;</c>: rows and cells get their classes and scopes,
/// <c>numeric</c> on a cell sets figures under each other. With <c>stack</c> each row stands by itself on a telephone, its cells named after their columns.
/// </summary>
[HtmlTargetElement("govuk-table")]
public sealed class TableTagHelper : TagHelper
{
    public string? Caption { get; set => field = Markup.Given(value); }

    public string? CaptionClass { get; set => field = Markup.Given(value); }

    public bool Stack { get; set; }

    internal List<string> Columns { get; } = [];

    /// <summary>How many cells of the row came before.</summary>
    internal int Cells { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TableTagHelper)] = this;
        var rows = await output.GetChildContentAsync();
        output.Become(Markup.Element("table", Markup.Classes("govuk-table", Stack ? "nmap-table--stack" : null),
            Caption is null ? null : Markup.Element("caption", Markup.Classes("govuk-table__caption", CaptionClass), Caption), rows));
    }
}

/// <summary>Dresses the parts of a <c>govuk-table</c>; other tables stay as they are.</summary>
[HtmlTargetElement("thead"), HtmlTargetElement("tbody"), HtmlTargetElement("tr"), HtmlTargetElement("th"), HtmlTargetElement("td")]
public sealed partial class TablePartTagHelper : TagHelper
{
    public bool Numeric { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(TableTagHelper), out var around) || around is not TableTagHelper table) { return; }
        var block = context.TagName switch
        {
            "thead" => "govuk-table__head",
            "tbody" => "govuk-table__body",
            "tr" => "govuk-table__row",
            "th" => "govuk-table__header",
            _ => "govuk-table__cell",
        };
        if (context.TagName == "thead") { context.Items["head"] = true; }
        if (context.TagName == "tr") { table.Cells = 0; }
        var (head, content) = (context.Items.ContainsKey("head"), await output.GetChildContentAsync());
        var element = Markup.Element(context.TagName, Markup.Classes(block, Numeric ? block + "--numeric" : null), content);
        if (table.Stack) { Name(context.TagName, element, table, head, content); }
        output.Become(context.TagName == "th" ? element.With("scope", head ? "col" : "row") : element);
    }

    /// <summary>A row's own heading needs no name of its column.</summary>
    private static void Name(string tag, TagBuilder element, TableTagHelper table, bool head, TagHelperContent content)
    {
        if (tag is not ("th" or "td")) { return; }
        if (head) { table.Columns.Add(WebUtility.HtmlDecode(Tags().Replace(content.GetContent(), "")).Trim()); }
        else if (table.Cells++ is var cell && tag == "td" && cell < table.Columns.Count) { element.With("data-label", table.Columns[cell]); }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
