using Nmap.Cms.Sites;

namespace Nmap.Portal.Reading;

/// <summary>The country's colours as a small sheet after the theme's.</summary>
internal static class LookSheet
{
    public static string Of(Branding branding)
    {
        string Of(string name) => branding.Colour(name);
        var (brand, text, quiet, link, surface, accent) = (Of("brand"), Of("text"), Of("quiet"), Of("link"), Of("surface"), Of("accent"));
        var pale = Contrast.Lighter(text, 0.8);
        return $$"""
            :root{--govuk-brand-colour:{{brand}};--govuk-text-colour:{{text}};--govuk-secondary-text-colour:{{quiet}};--govuk-link-colour:{{link}};--govuk-link-hover-colour:{{text}};--govuk-link-active-colour:{{text}};--govuk-surface-background-colour:{{surface}};--govuk-surface-text-colour:{{text}};
            --ink:{{text}};--brand:{{brand}};--brand-quiet:{{Contrast.Lighter(brand, 0.88)}};--accent:{{accent}};--accent-quiet:{{Contrast.Lighter(accent, 0.9)}};--paper:{{surface}};--quiet-text:{{quiet}};--link:{{link}};--inverse-quiet:{{(Contrast.Of(pale, brand) >= 4.5 ? pale : "#ffffff")}}}
            .nmap-prose a:where(:not(:focus)),.nmap-card :is(h2,h3) a:where(:not(:focus)),.nmap-languages button{color:{{link}}}
            .govuk-button:where(:not(.govuk-button--secondary,.govuk-button--warning,.govuk-button--inverse,:focus)){background-color:{{brand}};box-shadow:0 2px 0 {{text}}}

            """;
    }
}
