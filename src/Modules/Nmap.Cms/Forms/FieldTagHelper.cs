using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>
/// What every field of a form has. The value comes from what the person typed, then from the model;
/// the message stands at the field. Attributes not named here go to the control itself.
/// </summary>
public abstract class FieldTagHelper(IStringLocalizer localizer) : TagHelper
{
    protected IStringLocalizer S { get; } = localizer;

    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>Name of the form field; from <see cref="For"/> unless given.</summary>
    public string? Name { get; set => field = Markup.Given(value); }

    public string? Id { get; set => field = Markup.Given(value); }

    public string? Hint { get; set => field = Markup.Given(value); }

    /// <summary>A message that is not in the model state.</summary>
    public string? Error { get; set => field = Markup.Given(value); }

    public string? DescribedBy { get; set => field = Markup.Given(value); }

    public string? GroupClass { get; set => field = Markup.Given(value); }

    public string? Value { get; set; }

    public bool Disabled { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    protected string FieldName => Name
        ?? (For is null ? "" : ViewContext?.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name) ?? For.Name);

    protected string FieldId => Id ?? FormIds.Of(FieldName);

    protected string? Message => Error ?? FormIds.Message(Entry, S);

    protected string? Typed => Value ?? Entry?.AttemptedValue ?? Text(For?.Model);

    /// <summary>All values, for fields where several may be chosen.</summary>
    protected IReadOnlyList<string> Chosen => (Value, Entry?.RawValue, For?.Model) switch
    {
        ({ } value, _, _) => [value],
        (_, string one, _) => [one],
        (_, string[] several, _) => several,
        (_, _, string text) => [text],
        (_, _, IEnumerable several) => [.. several.Cast<object>().Select(v => Text(v) ?? "")],
        (_, _, { } model) => [Text(model)!],
        _ => [],
    };

    private ModelStateEntry? Entry => ViewContext?.ViewData.ModelState.TryGetValue(FieldName, out var entry) == true ? entry : null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Prepare(context);
        await output.GetChildContentAsync();
        var control = new TagHelperAttributeList(output.Attributes);
        output.Attributes.Clear();
        output.Become(Markup.Element("div",
            Markup.Classes("govuk-form-group", Message is null ? null : "govuk-form-group--error", GroupClass),
            Content(control)));
    }

    /// <summary>Before the children run.</summary>
    protected virtual void Prepare(TagHelperContext context) { }

    protected abstract object Content(TagHelperAttributeList control);

    protected TagBuilder? HintPart => Markup.Hint(Hint, FieldId + "-hint");

    protected TagBuilder? ErrorPart => Markup.Error(Message, FieldId + "-error", S["Error:"]);

    protected string? Describing => Markup.Joined(DescribedBy,
        Hint is null ? null : FieldId + "-hint", Message is null ? null : FieldId + "-error");

    /// <summary>Puts the view's own attributes on the control.</summary>
    protected static TagBuilder Dress(TagBuilder element, TagHelperAttributeList attributes)
    {
        foreach (var attribute in attributes)
        {
            var value = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : attribute.Value?.ToString() ?? "";
            element.Attributes[attribute.Name] = attribute.Name == "class" ? Markup.Classes(element.Attributes["class"], value) : value;
        }
        return element;
    }

    // What the form sends back is read by the binder in the language of the request; this is no text for readers.
    private static string? Text(object? model) => model switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH\\:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.CurrentCulture),
        IFormattable other => other.ToString(null, CultureInfo.CurrentCulture),
        _ => model.ToString(),
    };
}
