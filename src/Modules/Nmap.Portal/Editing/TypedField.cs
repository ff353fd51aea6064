using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Editing;

/// <summary>A field of a type as it was typed.</summary>
/// <param name="Options">Per language, one answer a line, in the same order.</param>
internal sealed record TypedField(string? Name, FieldKind Kind, Texts Label, Texts Hint, Texts Options, bool Required, bool Neutral, bool Hidden)
{
    private const int MostOptions = 60;

    /// <summary>Kinds that are offered, with their words.</summary>
    public static IReadOnlyDictionary<FieldKind, string> Kinds { get; } = new Dictionary<FieldKind, string>
    {
        [FieldKind.Text] = Phrase.Of("A line of text"),
        [FieldKind.LongText] = Phrase.Of("A longer text"),
        [FieldKind.Number] = Phrase.Of("A number"),
        [FieldKind.Date] = Phrase.Of("A date"),
        [FieldKind.Boolean] = Phrase.Of("Yes or no"),
        [FieldKind.Choice] = Phrase.Of("One of several answers"),
        [FieldKind.Link] = Phrase.Of("A link"),
    };

    /// <summary>The answers of a choice: the value of one that stands never changes, only what it is called.</summary>
    public (IReadOnlyList<string>? Values, IReadOnlyList<Texts>? Labels) Choices(FieldDefinition? before, IReadOnlyList<string> languages, List<(string, string)> faults)
    {
        if (Kind != FieldKind.Choice) { return (null, null); }
        var first = languages[0];
        var lines = languages.ToDictionary(l => l, l => (Options[l] ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (lines[first].Length is < 2 or > MostOptions) { faults.Add(($"Options[{first}]", Phrase.Of("Enter 2 to 60 answers, one a line."))); }
        foreach (var language in languages.Where(l => lines[l].Length != 0 && lines[l].Length != lines[first].Length)) { faults.Add(($"Options[{language}]", Phrase.Of("Enter as many answers as in the first language, in the same order."))); }
        if (lines[first].Distinct().Count() != lines[first].Length) { faults.Add(($"Options[{first}]", Phrase.Of("The same answer stands there twice."))); }
        if (before?.Options?.Count > lines[first].Length) { faults.Add(($"Options[{first}]", Phrase.Of("Answers can be renamed and added, but not taken away: texts may have given them."))); }
        if (faults.Count > 0) { return (null, null); }
        var labels = lines[first].Select((_, i) => new Texts(languages.Where(l => i < lines[l].Length).Select(l => KeyValuePair.Create(l, lines[l][i])))).ToList();
        var values = new List<string>();
        foreach (var (label, i) in labels.Select((l, i) => (l, i))) { values.Add(before?.Options?.ElementAtOrDefault(i) ?? Fresh(label[first]!, i, values)); }
        return (values, labels);
    }

    private static string Fresh(string label, int index, List<string> others)
        => Slug.From(label) is { Length: > 0 } slug && !others.Contains(slug) ? slug : $"answer-{index + 1}";
}
