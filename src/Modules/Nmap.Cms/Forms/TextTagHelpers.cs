using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>A verb: <c>&lt;govuk-button&gt;@S["Save"]&lt;/govuk-button&gt;</c>; with <c>href</c> a link that looks the same.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    private const string StartIcon = """<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>""";

    public string? Href { get; set => field = Markup.Given(value); }

    public string Type { get; set; } = "submit";

    /// <summary>The quieter of two buttons.</summary>
    public bool Secondary { get; set; }

    /// <summary>What it does is hard to undo.</summary>
    public bool Warning { get; set; }

    /// <summary>The one call to action of a page, with an arrow.</summary>
    public bool Start { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent text = await output.GetChildContentAsync();
        var classes = Markup.Classes("govuk-button", Secondary ? "govuk-button--secondary" : null,
            Warning ? "govuk-button--warning" : null, Start ? "govuk-button--start" : null);
        // The arrow's row has no spaces: several elements need one box around them.
        if (Start && ((TagHelperContent)text).GetContent().Contains('<')) { text = Markup.Element("span", null, text); }
        IHtmlContent? icon = Start ? new HtmlString(StartIcon) : null;
        output.Become(Href is null
            ? Markup.Element("button", classes, text, icon).With("type", Type).With("data-module", "govuk-button")
                .When(Disabled, "disabled").With("aria-disabled", Disabled ? "true" : null)
            : Markup.Element("a", classes, text, icon).With("href", Href).With("role", "button")
                .With("draggable", "false").With("data-module", "govuk-button"));
    }
}

/// <summary>A short state; <c>colour</c> is one of GOV.UK's, such as grey, green, yellow, red.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : TagHelper
{
    public string? Colour { get; set => field = Markup.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
        => output.Become(Markup.Element("strong", Markup.Classes("govuk-tag", Colour is null ? null : "govuk-tag--" + Colour),
            await output.GetChildContentAsync()));
}

/// <summary>Words set apart from the rest.</summary>
[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetTextTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
        => output.Become(Markup.Element("div", "govuk-inset-text", await output.GetChildContentAsync()));
}

/// <summary>A consequence that must be known before acting.</summary>
[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper(IStringLocalizer localizer) : TagHelper
{
    private readonly IStringLocalizer S = localizer;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
        => output.Become(Markup.Element("div", "govuk-warning-text",
            Markup.Element("span", "govuk-warning-text__icon", "!").With("aria-hidden", "true"),
            Markup.Element("strong", "govuk-warning-text__text", Markup.Hidden(S["Warning"]), " ", await output.GetChildContentAsync())));
}

/// <summary>What just happened (<c>type="success"</c>) or what everybody should know.</summary>
[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTagHelper(IStringLocalizer localizer) : TagHelper
{
    private const string TitleId = "govuk-notification-banner-title";
    private readonly IStringLocalizer S = localizer;

    public string? Type { get; set => field = Markup.Given(value); }

    public string? Heading { get; set => field = Markup.Given(value); }

    /// <summary>One line; more goes into the content.</summary>
    public string? Text { get; set => field = Markup.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var success = Type == "success";
        var content = await output.GetChildContentAsync();
        output.Become(Markup.Element("div", Markup.Classes("govuk-notification-banner", success ? "govuk-notification-banner--success" : null),
                Markup.Element("div", "govuk-notification-banner__header",
                    Markup.Element("h2", "govuk-notification-banner__title", Heading ?? (success ? S["Done"].Value : S["Important"].Value)).With("id", TitleId)),
                Markup.Element("div", "govuk-notification-banner__content",
                    Text is null ? null : Markup.Element("p", "govuk-notification-banner__heading", Text), content))
            .With("role", success ? "alert" : "region").With("aria-labelledby", TitleId).With("data-module", "govuk-notification-banner"));
    }
}

/// <summary>Text for those who ask for it.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
        => output.Become(Markup.Element("details", "govuk-details",
            Markup.Element("summary", "govuk-details__summary", Markup.Element("span", "govuk-details__summary-text", Summary)),
            Markup.Element("div", "govuk-details__text", await output.GetChildContentAsync())).When(Open, "open"));
}

/// <summary>Fields that answer one question together.</summary>
[HtmlTargetElement("govuk-fieldset")]
public sealed class FieldsetTagHelper : TagHelper
{
    public string Legend { get; set; } = "";

    public string? LegendClass { get; set => field = Markup.Given(value); }

    public bool LegendIsHeading { get; set; }

    public string? DescribedBy { get; set => field = Markup.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
        => output.Become(Markup.Fieldset(Legend, LegendClass, LegendIsHeading, DescribedBy, await output.GetChildContentAsync()));
}
