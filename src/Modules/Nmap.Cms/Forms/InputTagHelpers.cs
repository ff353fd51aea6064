using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary><c>&lt;govuk-input asp-for="Title" label="@S["Title"]" /&gt;</c>: one line of text.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper(IStringLocalizer localizer) : LabelledTagHelper(localizer)
{
    public string Type { get; set; } = "text";

    /// <summary>Shown before the box, for example a currency.</summary>
    public string? Prefix { get; set => field = Markup.Given(value); }

    /// <summary>Shown after the box, for example a unit.</summary>
    public string? Suffix { get; set => field = Markup.Given(value); }

    protected override IHtmlContent Control(TagHelperAttributeList attributes)
    {
        var input = Box("input", "govuk-input", attributes).With("type", Type).Void();
        if (Type != "password") { input.With("value", Typed); }
        if (Type is "text" or "search" && !attributes.ContainsName("dir")) { input.With("dir", "auto"); }
        return Prefix is null && Suffix is null ? input
            : Markup.Element("div", "govuk-input__wrapper", Affix("prefix", Prefix), input, Affix("suffix", Suffix));
    }

    private static TagBuilder? Affix(string side, string? text)
        => text is null ? null : Markup.Element("div", "govuk-input__" + side, text).With("aria-hidden", "true");
}

/// <summary>Several lines of text; <c>rows</c> is 5 unless given.</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper(IStringLocalizer localizer) : LabelledTagHelper(localizer)
{
    public int Rows { get; set; } = 5;

    protected override IHtmlContent Control(TagHelperAttributeList attributes)
    {
        var area = Box("textarea", "govuk-textarea", attributes)
            .With("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!attributes.ContainsName("dir")) { area.With("dir", "auto"); }
        // Browsers drop the first line break of a textarea.
        if (Typed?.StartsWith('\n') == true) { area.InnerHtml.Append("\n"); }
        area.InnerHtml.Append(Typed ?? "");
        return area;
    }
}

/// <summary>A file to send; the form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("govuk-file-upload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUploadTagHelper(IStringLocalizer localizer) : LabelledTagHelper(localizer)
{
    protected override IHtmlContent Control(TagHelperAttributeList attributes)
        => Box("input", "govuk-file-upload", attributes).With("type", "file").Void();
}

/// <summary>One of a list that is too long for radios.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper(IStringLocalizer localizer) : LabelledTagHelper(localizer)
{
    /// <summary>Those of one group follow each other.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Text of a first, empty choice; none when null.</summary>
    public string? Empty { get; set; }

    protected override IHtmlContent Control(TagHelperAttributeList attributes)
    {
        var select = Box("select", "govuk-select", attributes);
        if (Empty is not null) { select.InnerHtml.AppendHtml(Markup.Element("option", null, Empty).With("value", "")); }
        TagBuilder? group = null;
        foreach (var item in Items)
        {
            if (item.Group?.Name != group?.Attributes["label"])
            {
                group = item.Group is null ? null : Markup.Element("optgroup", null).With("label", item.Group.Name);
                if (group is not null) { select.InnerHtml.AppendHtml(group); }
            }
            (group ?? select).InnerHtml.AppendHtml(Markup.Element("option", null, item.Text)
                .With("value", item.Value)
                .When(Chosen.Count > 0 ? Chosen.Contains(item.Value ?? item.Text) : item.Selected, "selected")
                .When(item.Disabled, "disabled"));
        }
        return select;
    }
}
