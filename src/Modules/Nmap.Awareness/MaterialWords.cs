using Nmap.Cms.Sites;

namespace Nmap.Awareness;

/// <summary>Material in words.</summary>
internal static class MaterialWords
{
    /// <summary>The languages it speaks, each as its speakers write it; without a code where it has none here.</summary>
    public static IReadOnlyList<(string? Code, string Name)> Languages(RiskEducationMaterial material)
        => [.. (material.Languages ?? []).Where(Vocabulary.Languages.Contains).Select(l => ((string?)l, Cultures.Autonym(l))),
            .. string.IsNullOrWhiteSpace(material.OtherLanguages) ? [] : new (string?, string)[] { (null, material.OtherLanguages) }];
}
