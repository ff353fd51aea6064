using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nmap.Cms.Access;
using Nmap.Cms.Web;

namespace Nmap.Cms.Forms;

/// <summary>Gives every form shown to somebody signed in a mark of its own, so that it acts once however often it arrives.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormMarkTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Reader().AccountId is null) { return; }
        output.PostContent.AppendHtml(Markup.Element("input", null).With("type", "hidden").With("name", SentForms.Field).With("value", Ids.New()).Void());
    }
}
