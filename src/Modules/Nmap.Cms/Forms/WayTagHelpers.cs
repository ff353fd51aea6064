using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>One step back; the text is "Back" unless given.</summary>
[HtmlTargetElement("govuk-back-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BackLinkTagHelper(IStringLocalizer localizer) : TagHelper
{
    private readonly IStringLocalizer S = localizer;

    public string Href { get; set; } = "#";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.Become(Markup.Element("a", "govuk-back-link", text.IsEmptyOrWhiteSpace ? S["Back"].Value : text).With("href", Href));
    }
}

/// <summary>Where this page stands: <c>&lt;govuk-breadcrumb href="…"&gt;</c> children, the last without <c>href</c>.</summary>
[HtmlTargetElement("govuk-breadcrumbs")]
public sealed class BreadcrumbsTagHelper(IStringLocalizer localizer) : TagHelper
{
    private readonly IStringLocalizer S = localizer;

    public bool CollapseOnMobile { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
        => output.Become(Markup.Element("nav", Markup.Classes("govuk-breadcrumbs", CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null),
            Markup.Element("ol", "govuk-breadcrumbs__list", await output.GetChildContentAsync())).With("aria-label", S["Breadcrumb"]));
}

/// <summary>One step of the way here.</summary>
[HtmlTargetElement("govuk-breadcrumb")]
public sealed class BreadcrumbTagHelper : TagHelper
{
    public string? Href { get; set => field = Markup.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var given = new TagHelperAttributeList(output.Attributes);
        output.Attributes.Clear();
        if (Href is null)
        {
            output.Become(Markup.Element("li", "govuk-breadcrumbs__list-item", text).With("aria-current", "page"));
            return;
        }
        var link = Markup.Element("a", "govuk-breadcrumbs__link", text).With("href", Href);
        foreach (var attribute in given) { link.With(attribute.Name, attribute.Value?.ToString()); }
        output.Become(Markup.Element("li", "govuk-breadcrumbs__list-item", link));
    }
}

/// <summary>Pages of a list: <c>page</c> of <c>pages</c>, at <c>address</c> with {0} for the page's number.</summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper(IStringLocalizer localizer) : TagHelper
{
    private const string Left = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string Right = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";
    private readonly IStringLocalizer S = localizer;

    public int Page { get; set; } = 1;

    public int Pages { get; set; }

    public string Address { get; set; } = "?page={0}";

    /// <summary>Address of what stands before, where pages have no numbers.</summary>
    public string? Previous { get; set => field = Markup.Given(value); }

    public string? Next { get; set => field = Markup.Given(value); }

    internal IReadOnlyList<PageLink>? Links { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var previous = Previous ?? (Page > 1 && Pages > 1 ? At(Page - 1) : null);
        var next = Next ?? (Page < Pages ? At(Page + 1) : null);
        var links = Links ?? Around();
        if (previous is null && next is null && links.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        var block = links.Count == 0;
        output.Become(Markup.Element("nav", Markup.Classes("govuk-pagination", block ? "govuk-pagination--block" : null),
                previous is null ? null : Step("prev", previous, block, S["Previous page"]),
                block ? null : List(links),
                next is null ? null : Step("next", next, block, S["Next page"]))
            .With("aria-label", S["Pagination"]));
    }

    private static TagBuilder Step(string rel, string href, bool block, string text)
    {
        var icon = new HtmlString(rel == "prev" ? Icon("prev", Left) : Icon("next", Right));
        var title = Markup.Element("span", Markup.Classes("govuk-pagination__link-title", block ? "govuk-pagination__link-title--decorated" : null), text);
        var link = block || rel == "prev"
            ? Markup.Element("a", "govuk-link govuk-pagination__link", icon, title)
            : Markup.Element("a", "govuk-link govuk-pagination__link", title, icon);
        return Markup.Element("div", "govuk-pagination__" + rel, link.With("href", href).With("rel", rel));
    }

    private static string Icon(string side, string path)
        => $"""<svg class="govuk-pagination__icon govuk-pagination__icon--{side}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="{path}"></path></svg>""";

    private TagBuilder List(IReadOnlyList<PageLink> links)
    {
        var list = Markup.Element("ul", "govuk-pagination__list");
        foreach (var link in links)
        {
            list.InnerHtml.AppendHtml(link.Number is null
                ? Markup.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", "⋯")
                : Markup.Element("li", Markup.Classes("govuk-pagination__item", link.Current ? "govuk-pagination__item--current" : null),
                    Markup.Element("a", "govuk-link govuk-pagination__link", link.Number).With("href", link.Href)
                        .With("aria-label", link.Label ?? S["Page {0}", link.Number])
                        .With("aria-current", link.Current ? "page" : null)));
        }
        return list;
    }

    /// <summary>First, last, and the neighbours of this page.</summary>
    private List<PageLink> Around()
    {
        var links = new List<PageLink>();
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages > 1 ? Pages : 0).Where(p => p == 1 || p == Pages || Math.Abs(p - Page) <= 1))
        {
            if (page > last + 1) { links.Add(new(null)); }
            links.Add(new(page.ToString(CultureInfo.InvariantCulture), At(page), page == Page));
            last = page;
        }
        return links;
    }

    private string At(int page) => Address.Replace("{0}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

/// <param name="Number">Null for the dots between far pages.</param>
internal sealed record PageLink(string? Number, string? Href = null, bool Current = false, string? Label = null);
