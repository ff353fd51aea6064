using Nmap.Cms.Facts;

namespace Nmap.Translations.Contracts;

/// <summary>What is known about a translation changed, while its wording did not: who is asked, what was signed or waived.</summary>
public sealed record TranslationChanged(string SetId, string Culture) : IFact;

/// <summary>The list of terms was changed.</summary>
public sealed record TermsChanged : IFact;
