using System.Globalization;
using System.Text.RegularExpressions;
using Nmap.Cms;
using Nmap.Localization.Po;

namespace Nmap.Localization.Sentences;

/// <summary>A sentence of the interface as the country wants it said in one language.</summary>
internal sealed partial class OwnSentence
{
    private const int Longest = 4000;

    public string Culture { get; init; } = "";

    /// <summary>Made from context and English text.</summary>
    public string Key { get; init; } = "";
    public string? Context { get; init; }
    public string English { get; init; } = "";
    public string? EnglishPlural { get; init; }

    /// <summary>One, or one for each plural form of the language.</summary>
    public IReadOnlyList<string> Forms { get; private set; } = [];
    public long Revision { get; private set; }

    public PoEntry Entry => new(Context, English, EnglishPlural, Forms);

    /// <exception cref="RefusedException">A place for a number or name is missing or not known, or a form is empty.</exception>
    public void Say(IReadOnlyList<string> forms, PluralRule rule)
    {
        var needed = EnglishPlural is null ? 1 : rule.Count;
        if (forms.Count != needed || forms.Any(string.IsNullOrWhiteSpace)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Fill in every form ({0})."), "Forms", needed); }
        if (forms.Any(f => f.Length > Longest)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Use at most {0} characters."), "Forms", Longest); }
        foreach (var form in forms) { CheckPlaces(form); }
        (Forms, Revision) = ([.. forms], Revision + 1);
    }

    // A plural may write its count as a word, or leave it out where the word alone says it.
    private void CheckPlaces(string form)
    {
        var (wanted, given) = (Places(English).Union(Places(EnglishPlural ?? "")).ToList(), Places(form).ToList());
        if (given.FirstOrDefault(p => !wanted.Contains(p)) is { } unknown) { throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} stands for nothing in this sentence."), "Forms", unknown); }
        if (wanted.FirstOrDefault(p => !given.Contains(p) && !(EnglishPlural is not null && p == "{0}")) is { } missing) { throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} is missing: there the program writes a name or a number."), "Forms", missing); }
        try { _ = string.Format(CultureInfo.InvariantCulture, form, [.. Enumerable.Range(0, 20).Cast<object>()]); }
        catch (FormatException) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The brackets { and } do not fit together."), "Forms"); }
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Place();
}
