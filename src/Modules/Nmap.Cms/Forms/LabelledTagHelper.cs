using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>A field with one control and a label before it.</summary>
public abstract class LabelledTagHelper(IStringLocalizer localizer) : FieldTagHelper(localizer)
{
    public string? Label { get; set => field = Markup.Given(value); }

    public string? LabelClass { get; set => field = Markup.Given(value); }

    /// <summary>The label is also the page's heading.</summary>
    public bool LabelIsHeading { get; set; }

    protected override object Content(TagHelperAttributeList control) => new HtmlContentBuilder()
        .AppendHtml(Markup.Label(Label ?? For?.Metadata.GetDisplayName() ?? FieldName, FieldId, LabelClass, LabelIsHeading))
        .Add(HintPart).Add(ErrorPart)
        .AppendHtml(Control(control));

    protected abstract IHtmlContent Control(TagHelperAttributeList attributes);

    /// <summary>The control with what all of them have.</summary>
    protected TagBuilder Box(string tag, string block, TagHelperAttributeList attributes)
        => Dress(Markup.Element(tag, Markup.Classes(block, Message is null ? null : block + "--error"))
            .With("id", FieldId).With("name", FieldName)
            .When(Disabled, "disabled")
            .With("aria-describedby", Describing), attributes);
}

internal static class HtmlContentBuilderParts
{
    public static IHtmlContentBuilder Add(this IHtmlContentBuilder builder, IHtmlContent? part)
        => part is null ? builder : builder.AppendHtml(part);
}
