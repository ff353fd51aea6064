using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>First thing in a form that came back: every message, each a link to its field. Nothing when all is well.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer localizer) : TagHelper
{
    private readonly IStringLocalizer S = localizer;

    public string? Heading { get; set => field = Markup.Given(value); }

    public string? Description { get; set => field = Markup.Given(value); }

    internal IReadOnlyList<(string Text, string? Href)>? Errors { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors ?? FromModelState();
        if (errors.Count == 0 && Description is null)
        {
            output.SuppressOutput();
            return;
        }
        output.Become(Markup.Element("div", "govuk-error-summary",
            Markup.Element("div", null,
                Markup.Element("h2", "govuk-error-summary__title", Heading ?? S["There is a problem"].Value),
                Markup.Element("div", "govuk-error-summary__body",
                    Description is null ? null : Markup.Element("p", null, Description),
                    errors.Count == 0 ? null : List(errors))).With("role", "alert"))
            .With("data-module", "govuk-error-summary"));
    }

    private static TagBuilder List(IReadOnlyList<(string Text, string? Href)> errors)
    {
        var list = Markup.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var (text, href) in errors)
        {
            list.InnerHtml.AppendHtml(Markup.Element("li", null,
                href is null ? text : Markup.Element("a", null, text).With("href", href)));
        }
        return list;
    }

    private List<(string Text, string? Href)> FromModelState()
        => [.. (ViewContext?.ViewData.ModelState ?? new ModelStateDictionary())
            .Where(e => e.Value is { Errors.Count: > 0 })
            .OrderBy(e => Place(e.Key))
            .Select(e => (FormIds.Message(e.Value, S)!, Href(e.Key)))
            .Distinct()];

    /// <summary>Browsers send fields in the order of the page; messages stand in the same order.</summary>
    private int Place(string key)
    {
        if (ViewContext?.HttpContext?.Request is not { HasFormContentType: true } request) { return 0; }
        var place = request.Form.Keys.ToList().FindIndex(k => k.Equals(key, StringComparison.OrdinalIgnoreCase)
            || k.StartsWith(key + ".", StringComparison.OrdinalIgnoreCase));
        return place < 0 ? int.MaxValue : place;
    }

    private string? Href(string key)
    {
        if (key.Length == 0) { return null; }
        var state = ViewContext!.ViewData.ModelState;
        var box = FormIds.DateParts.FirstOrDefault(p => state.TryGetValue($"{key}.{p}", out var typed) && string.IsNullOrWhiteSpace(typed.AttemptedValue))
            ?? (state.ContainsKey($"{key}.{FormIds.DayPart}") ? FormIds.DayPart : null);
        return "#" + FormIds.Of(key) + (box is null ? "" : "-" + box);
    }
}
