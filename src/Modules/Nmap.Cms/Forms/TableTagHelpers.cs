using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nmap.Cms.Forms;

/// <summary>
/// A table written in plain HTML inside <c>&lt;govuk-table caption="…"&gt;</c>: rows and cells get their classes and scopes,
/// <c>numeric</c> on a cell sets figures under each other.
/// </summary>
[HtmlTargetElement("govuk-table")]
public sealed class TableTagHelper : TagHelper
{
    public string? Caption { get; set => field = Markup.Given(value); }

    public string? CaptionClass { get; set => field = Markup.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TableTagHelper)] = this;
        var rows = await output.GetChildContentAsync();
        output.Become(Markup.Element("table", "govuk-table",
            Caption is null ? null : Markup.Element("caption", Markup.Classes("govuk-table__caption", CaptionClass), Caption), rows));
    }
}

/// <summary>Dresses the parts of a <c>govuk-table</c>; other tables stay as they are.</summary>
[HtmlTargetElement("thead"), HtmlTargetElement("tbody"), HtmlTargetElement("tr"), HtmlTargetElement("th"), HtmlTargetElement("td")]
public sealed class TablePartTagHelper : TagHelper
{
    public bool Numeric { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.ContainsKey(typeof(TableTagHelper))) { return; }
        var block = context.TagName switch
        {
            "thead" => "govuk-table__head",
            "tbody" => "govuk-table__body",
            "tr" => "govuk-table__row",
            "th" => "govuk-table__header",
            _ => "govuk-table__cell",
        };
        if (context.TagName == "thead") { context.Items["head"] = true; }
        var element = Markup.Element(context.TagName, Markup.Classes(block, Numeric ? block + "--numeric" : null), await output.GetChildContentAsync());
        output.Become(context.TagName == "th" ? element.With("scope", context.Items.ContainsKey("head") ? "col" : "row") : element);
    }
}
