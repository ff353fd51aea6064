using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nmap.Cms.Forms;

/// <summary>The pieces that GOV.UK components share; their markup is fixed by the fixtures in Nmap.Cms.Tests.</summary>
internal static class Markup
{
    /// <param name="children">Strings are encoded, HTML content is not; nulls are left out.</param>
    public static TagBuilder Element(string name, string? classes, params object?[] children)
    {
        var element = new TagBuilder(name);
        if (!string.IsNullOrEmpty(classes)) { element.Attributes["class"] = classes; }
        foreach (var child in children)
        {
            if (child is IHtmlContent html) { element.InnerHtml.AppendHtml(html); }
            else if (child is string text) { element.InnerHtml.Append(text); }
        }
        return element;
    }

    /// <summary>A view's <c>hint="@nothing"</c> arrives as an empty string.</summary>
    public static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden", text);

    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null) { element.Attributes[name] = value; }
        return element;
    }

    public static TagBuilder When(this TagBuilder element, bool condition, string name)
        => condition ? element.With(name, "") : element;

    public static TagBuilder Void(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static string Classes(params string?[] names) => string.Join(' ', names.Where(n => !string.IsNullOrWhiteSpace(n)));

    public static string? Joined(params string?[] ids) => Classes(ids) is { Length: > 0 } joined ? joined : null;

    public static TagBuilder Label(string text, string forId, string? classes, bool isHeading)
    {
        var label = Element("label", Classes("govuk-label", classes), text).With("for", forId);
        return isHeading ? Element("h1", "govuk-label-wrapper", label) : label;
    }

    public static TagBuilder? Hint(string? text, string id, string? classes = null)
        => text is null ? null : Element("div", Classes("govuk-hint", classes), text).With("id", id);

    public static TagBuilder? Error(string? text, string id, string prefix)
        => text is null ? null : Element("p", "govuk-error-message", Hidden(prefix), " ", text).With("id", id);

    public static TagBuilder Fieldset(string legend, string? legendClasses, bool isHeading, string? describedBy, object content)
        => Element("fieldset", "govuk-fieldset",
                Element("legend", Classes("govuk-fieldset__legend", legendClasses),
                    isHeading ? Element("h1", "govuk-fieldset__heading", legend) : legend),
                content)
            .With("aria-describedby", describedBy);

    /// <summary>Turns the tag a view wrote into <paramref name="element"/>, keeping the attributes the view added.</summary>
    public static void Become(this TagHelperOutput output, TagBuilder element)
    {
        output.TagName = element.TagName;
        output.TagMode = element.TagRenderMode == TagRenderMode.SelfClosing ? TagMode.StartTagOnly : TagMode.StartTagAndEndTag;
        var added = output.Attributes.TryGetAttribute("class", out var given) ? given.Value?.ToString() : null;
        foreach (var (name, value) in element.Attributes)
        {
            if (name == "class") { output.Attributes.SetAttribute("class", Classes(value, added)); }
            else if (!output.Attributes.ContainsName(name)) { output.Attributes.Add(name, value); }
        }
        output.Content.SetHtmlContent(element.InnerHtml);
    }
}
