using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>One radio or checkbox. Its content, if any, belongs to the choice and stands under it.</summary>
internal sealed record Choice(string Value, string Text, string? Hint = null, bool Checked = false, bool Disabled = false,
    string? Divider = null, IHtmlContent? Below = null);

/// <summary>Choices of which one (radios) or several (checkboxes) are taken.</summary>
public abstract class ChoicesTagHelper(IStringLocalizer localizer, string block, string type) : FieldTagHelper(localizer)
{
    /// <summary>The question; without one there is no fieldset.</summary>
    public string? Legend { get; set => field = Markup.Given(value); }

    public string? LegendClass { get; set => field = Markup.Given(value); }

    public bool LegendIsHeading { get; set; }

    /// <summary>Choices from a list; they stand before the ones written as children.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    internal List<Choice> Choices { get; } = [];

    protected override void Prepare(TagHelperContext context)
    {
        context.Items[typeof(Choice)] = Choices;
        Choices.AddRange(Items.Select(i => new Choice(i.Value ?? i.Text, i.Text, Checked: i.Selected, Disabled: i.Disabled)));
    }

    protected override object Content(TagHelperAttributeList control)
    {
        var list = Dress(Markup.Element("div", block).With("data-module", block), control);
        for (var i = 0; i < Choices.Count; i++) { list.InnerHtml.Add(Item(Choices[i], i)); }
        var inner = new HtmlContentBuilder().Add(HintPart).Add(ErrorPart).AppendHtml(list);
        return Legend is null ? inner : Markup.Fieldset(Legend, LegendClass, LegendIsHeading, Describing, inner);
    }

    private IHtmlContent Item(Choice choice, int index)
    {
        if (choice.Divider is not null) { return Markup.Element("div", block + "__divider", choice.Divider); }
        var id = index == 0 ? FieldId : $"{FieldId}-{index + 1}";
        var isChecked = IsChosen(choice);
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        var input = Markup.Element("input", block + "__input")
            .With("id", id).With("name", FieldName).With("type", type).With("value", choice.Value)
            .When(isChecked, "checked").When(Disabled || choice.Disabled, "disabled")
            .With("data-aria-controls", choice.Below is null ? null : "conditional-" + id)
            .With("aria-describedby", Markup.Joined(type == "checkbox" && Legend is null ? Describing : null, hintId))
            .Void();
        var item = Markup.Element("div", block + "__item", input,
            Markup.Element("label", Markup.Classes("govuk-label", block + "__label"), choice.Text).With("for", id),
            Markup.Hint(choice.Hint, hintId ?? "", block + "__hint"));
        return choice.Below is null ? item : new HtmlContentBuilder().AppendHtml(item).AppendHtml(
            Markup.Element("div", Markup.Classes(block + "__conditional", isChecked ? null : block + "__conditional--hidden"), choice.Below)
                .With("id", "conditional-" + id));
    }

    private bool IsChosen(Choice choice)
        => Chosen.Count > 0 ? Chosen.Contains(choice.Value, StringComparer.OrdinalIgnoreCase) : choice.Checked;
}

/// <summary><c>&lt;govuk-radios asp-for="Answer" legend="…"&gt;&lt;govuk-radio value="yes" label="…" /&gt;&lt;/govuk-radios&gt;</c></summary>
[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper(IStringLocalizer localizer) : ChoicesTagHelper(localizer, "govuk-radios", "radio");

/// <summary>Several of a list, or a single box bound to a <see cref="bool"/> with the value <c>true</c>.</summary>
[HtmlTargetElement("govuk-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper(IStringLocalizer localizer) : ChoicesTagHelper(localizer, "govuk-checkboxes", "checkbox");

/// <summary>A choice of radios or checkboxes; what it contains is shown under it.</summary>
[HtmlTargetElement("govuk-radio", ParentTag = "govuk-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("govuk-checkbox", ParentTag = "govuk-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set => field = Markup.Given(value); }

    /// <summary>Chosen when neither the person nor the model says otherwise.</summary>
    public bool Checked { get; set; }

    public bool Disabled { get; set; }

    /// <summary>A word between choices, such as "or".</summary>
    public string? Divider { get; set => field = Markup.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var below = await output.GetChildContentAsync();
        ((List<Choice>)context.Items[typeof(Choice)]).Add(new(Value, Label, Hint, Checked, Disabled, Divider,
            below.IsEmptyOrWhiteSpace ? null : new HtmlString(below.GetContent())));
        output.SuppressOutput();
    }
}
