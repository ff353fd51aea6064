using Microsoft.AspNetCore.Razor.TagHelpers;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Forms;

/// <summary>A name that people gave in some languages: <c>&lt;bdi texts="@meeting.Title"&gt;&lt;/bdi&gt;</c>. One that is not there in the reader's says which it is in.</summary>
[HtmlTargetElement("bdi", Attributes = "texts")]
public sealed class BdiTagHelper : TagHelper
{
    public Texts Texts { get; set; } = Texts.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (text, language) = Texts.In(Cultures.Current);
        if (language != Cultures.Current) { output.Attributes.SetAttribute("lang", language); }
        output.Content.SetContent(text);
    }
}
