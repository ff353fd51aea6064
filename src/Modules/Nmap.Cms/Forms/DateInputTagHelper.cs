using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>Day, month and year in three boxes, bound to a <see cref="DateOnly"/> by <see cref="DateBinder"/>.</summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper(IStringLocalizer localizer) : FieldTagHelper(localizer)
{
    public string? Legend { get; set => field = Markup.Given(value); }

    public string? LegendClass { get; set => field = Markup.Given(value); }

    public bool LegendIsHeading { get; set; }

    internal string Separator { get; set; } = ".";

    protected override object Content(TagHelperAttributeList control)
    {
        var day = For?.Model as DateOnly?;
        var parts = new[]
        {
            (Name: FormIds.DayPart, Label: S["Day"].Value, Width: 2, Text: Part(FormIds.DayPart, day?.Day)),
            (Name: "month", Label: S["Month"].Value, Width: 2, Text: Part("month", day?.Month)),
            (Name: "year", Label: S["Year"].Value, Width: 4, Text: Part("year", day?.Year)),
        };
        var someEmpty = parts.Any(p => string.IsNullOrWhiteSpace(p.Text)) && !parts.All(p => string.IsNullOrWhiteSpace(p.Text));
        var boxes = Dress(Markup.Element("div", "govuk-date-input").With("id", FieldId), control);
        foreach (var part in parts)
        {
            var wrong = Message is not null && (!someEmpty || string.IsNullOrWhiteSpace(part.Text));
            boxes.InnerHtml.AppendHtml(Box(part.Name, part.Label, part.Width, part.Text, wrong));
        }
        var inner = new HtmlContentBuilder().Add(HintPart).Add(ErrorPart).AppendHtml(boxes);
        return Legend is null ? inner
            : Markup.Fieldset(Legend, LegendClass, LegendIsHeading, Describing, inner).With("role", "group");
    }

    private TagBuilder Box(string part, string label, int width, string? text, bool wrong)
    {
        var id = $"{FieldId}-{part}";
        return Markup.Element("div", "govuk-date-input__item",
            Markup.Element("div", "govuk-form-group",
                Markup.Label(label, id, "govuk-date-input__label", false),
                Markup.Element("input", Markup.Classes("govuk-input govuk-date-input__input", wrong ? "govuk-input--error" : null, $"govuk-input--width-{width}"))
                    .With("id", id).With("name", PartName(part)).With("type", "text").With("inputmode", "numeric")
                    .With("value", text).When(Disabled, "disabled").Void()));
    }

    private string PartName(string part) => FieldName.Length == 0 ? part : FieldName + Separator + part;

    private string? Part(string part, int? fromModel)
        => ViewContext?.ViewData.ModelState.TryGetValue(PartName(part), out var entry) == true && entry.AttemptedValue is { } typed
            ? typed
            : fromModel?.ToString(CultureInfo.InvariantCulture);
}
