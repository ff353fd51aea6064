using System.Text;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Editing;

/// <summary>Names, emblem and colours as they were typed.</summary>
/// <param name="Emblem">The chosen drawing; null when none was chosen.</param>
internal sealed record TypedBranding(Dictionary<string, string?> PlatformName, Dictionary<string, string?> Authority, Dictionary<string, string?> Colours,
    Dictionary<string, string?> LegalLines, Dictionary<string, string?> Boundaries, string? Emblem, bool WithoutEmblem)
{
    private const int LongestName = 120, LongestLines = 2000;

    public static async Task<string?> SvgAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length == 0) { return null; }
        if (file.Length > Branding.LongestEmblem * 4) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The emblem is larger than {0} KB. Simplify the drawing and choose it again."), "Emblem", Branding.LongestEmblem / 1024); }
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return EmblemSvg.Clean(await reader.ReadToEndAsync(cancel));
    }

    public IEnumerable<(string Field, string Message, object[] Arguments)> Faults(SiteSettings settings)
    {
        foreach (var language in settings.Languages)
        {
            if (PlatformName.GetValueOrDefault(language)?.Length > LongestName) { yield return ($"PlatformName[{language}]", Phrase.Of("Use at most {0} characters."), [LongestName]); }
            if (Authority.GetValueOrDefault(language)?.Length > LongestName) { yield return ($"Authority[{language}]", Phrase.Of("Use at most {0} characters."), [LongestName]); }
            if (LegalLines.GetValueOrDefault(language)?.Length > LongestLines) { yield return ($"LegalLines[{language}]", Phrase.Of("Use at most {0} characters."), [LongestLines]); }
            if (Boundaries.GetValueOrDefault(language)?.Length > LongestLines) { yield return ($"Boundaries[{language}]", Phrase.Of("Use at most {0} characters."), [LongestLines]); }
        }
        if (PlatformName.Values.All(string.IsNullOrWhiteSpace)) { yield return ($"PlatformName[{settings.Languages[0]}]", Phrase.Of("Enter the name of the platform."), []); }
        foreach (var (colour, message, arguments) in Over(settings).Branding.Faults()) { yield return ($"Colours[{colour}]", message, arguments); }
    }

    public SiteSettings Over(SiteSettings settings) => settings with
    {
        PlatformName = Lines.Over(settings.PlatformName, PlatformName),
        Authority = Lines.Over(settings.Authority, Authority),
        Branding = settings.Branding with
        {
            Colours = Colours.Where(c => !string.IsNullOrWhiteSpace(c.Value)).ToDictionary(c => c.Key, c => c.Value!.Trim().ToLowerInvariant()),
            LegalLines = Lines.Over(settings.Branding.LegalLines, LegalLines),
            BoundaryDisclaimer = Lines.Over(settings.Branding.BoundaryDisclaimer, Boundaries),
            Emblem = Emblem ?? (WithoutEmblem ? "" : settings.Branding.Emblem),
        },
    };
}

/// <summary>A text per language, to and from the fields of a form.</summary>
internal static class Lines
{
    public static Dictionary<string, string?> Of(Texts texts) => texts.All.ToDictionary(t => t.Key, t => (string?)t.Value);

    /// <summary>What was typed over what stands; languages that the form did not ask for stay.</summary>
    public static Texts Over(Texts texts, Dictionary<string, string?> typed)
        => typed.Aggregate(texts, (all, one) => all.With(one.Key, one.Value?.Trim().ReplaceLineEndings("\n")));
}
