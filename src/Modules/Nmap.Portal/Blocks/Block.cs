using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal.Blocks;

/// <summary>One piece of a page. Which members count depends on its kind; the others stay empty.</summary>
/// <param name="Id">For life, the same in every language.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
internal sealed partial record Block(string Id, string Kind)
{
    public const string Prose = "text", Figure = "figure", Quote = "quote", Call = "call", Items = "list", Media = "media", Questions = "questions";

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        [Prose] = Phrase.Of("Text"),
        [Figure] = Phrase.Of("Figure"),
        [Quote] = Phrase.Of("Quote"),
        [Call] = Phrase.Of("Call to action"),
        [Items] = Phrase.Of("List of items"),
        [Media] = Phrase.Of("Picture"),
        [Questions] = Phrase.Of("Questions and answers"),
    };

    public string? Heading { get; init; }

    /// <summary>HTML of the profile for text and for answers; plain words for a quote, a call and a caption.</summary>
    public string? Text { get; init; }

    /// <summary>Who said a quote; whom to credit for a picture.</summary>
    public string? By { get; init; }

    /// <summary>Where a call leads; for a picture one of the library (<c>media:ID</c>), or a file of this site (<c>/media/…</c>).</summary>
    public string? Address { get; init; }

    /// <summary>The picture of the library that it shows, which brings its own description and credit.</summary>
    [JsonIgnore]
    public string? Library => Kind == Media && Address?.StartsWith("media:", StringComparison.Ordinal) == true && Embeds.IsReference(Address) ? Address : null;

    /// <summary>A picture by its address.</summary>
    [JsonIgnore]
    public bool IsFile => Kind == Media && Address?.StartsWith("/media/", StringComparison.Ordinal) == true;

    /// <summary>The words of a call's button, or what a picture shows.</summary>
    public string? Words { get; init; }

    /// <summary>Code of a figure.</summary>
    public string? Key { get; init; }

    /// <summary>Name of the content type that a list shows, what narrows it (<c>pillar=clearance</c>), and how many of it.</summary>
    public string? Type { get; init; }
    public string? Filter { get; init; }
    public int? Count { get; init; }

    /// <summary>Language of this block where it is not that of the page.</summary>
    public string? Lang { get; init; }

    /// <summary>Members of each kind, in the order of the form.</summary>
    public static IReadOnlyList<string> FieldsOf(string kind) => kind switch
    {
        Prose => [nameof(Heading), nameof(Text), nameof(Lang)],
        Figure => [nameof(Key), nameof(Text)],
        Quote => [nameof(Text), nameof(By), nameof(Lang)],
        Call => [nameof(Heading), nameof(Text), nameof(Words), nameof(Address)],
        Items => [nameof(Heading), nameof(Type), nameof(Filter), nameof(Count)],
        Media => [nameof(Address), nameof(Words), nameof(Text), nameof(By)],
        Questions => [nameof(Heading), nameof(Text)],
        _ => [],
    };

    public bool IsHtml => Kind is Prose or Questions;

    /// <summary>What a translator writes of it, in the order in which it is read.</summary>
    public IEnumerable<PartText> Texts()
        => new (string Member, string Label, string? Text)[]
        {
            (nameof(Heading), Phrase.Of("Heading"), Heading), (nameof(Text), Kinds[Kind], Text), (nameof(By), Phrase.Of("Who said it"), Kind == Quote ? By : null),
            (nameof(Words), Kind == Media ? Phrase.Of("What the picture shows") : Phrase.Of("Words of the button"), Words),
        }.Where(t => t.Text is { Length: > 0 }).Select(t => new PartText(Field(t.Member), t.Label, t.Text!, IsHtml && t.Member == nameof(Text)) { IsParted = Kind == Questions });

    public Block With(string member, string text) => member switch
    {
        nameof(Heading) => this with { Heading = text },
        nameof(Text) => this with { Text = text },
        nameof(By) => this with { By = text },
        nameof(Words) => this with { Words = text },
        _ => throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no field “{0}”."), null, member),
    };

    /// <summary>The same block in another language, before its words are written.</summary>
    public Block Unworded() => this with { Heading = null, Text = null, Words = null, By = Kind == Quote ? null : By };

    /// <summary>Nothing has been entered yet: kept in the draft, and not shown.</summary>
    public bool IsEmpty => (Heading ?? Text ?? By ?? Address ?? Words ?? Key ?? Type ?? Filter) is null;

    public string PlainText => string.Join('\n', new[] { Heading, IsHtml ? HtmlProfile.PlainText(Text ?? "") : Text, Kind is Quote ? By : null, Kind is Call ? Words : null }.Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>Question and answer in turn, as the headings of the text part them.</summary>
    public IReadOnlyList<(string Question, string AnswerHtml)> Answers
        => [.. Heads().Matches(Text ?? "").Select(m => (HtmlProfile.PlainText(m.Groups["question"].Value), m.Groups["answer"].Value.Trim()))];

    public string Field(string member) => $"{nameof(BlocksPart)}.{Id}.{member}";

    /// <summary>A translation may wait for words; a block that lacks some is not shown.</summary>
    public IEnumerable<(string Field, string Message)> CheckTranslated()
        => Check().Where(f => !f.Field.EndsWith(Field(nameof(Text)), StringComparison.Ordinal) && !f.Field.EndsWith(Field(nameof(By)), StringComparison.Ordinal) && !f.Field.EndsWith(Field(nameof(Words)), StringComparison.Ordinal));

    public IEnumerable<(string Field, string Message)> Check()
    {
        if (IsEmpty) { yield break; }
        if (Kind is Prose or Quote && Text is null) { yield return (Field(nameof(Text)), Phrase.Of("Enter the text of this block, or remove it.")); }
        if (Kind is Quote && By is null) { yield return (Field(nameof(By)), Phrase.Of("Enter who said it.")); }
        if (Kind is Figure && Key is null) { yield return (Field(nameof(Key)), Phrase.Of("Choose a figure.")); }
        if (Kind is Call && Words is null) { yield return (Field(nameof(Words)), Phrase.Of("Enter the words of the button.")); }
        if (Kind is Call && !IsWay(Address)) { yield return (Field(nameof(Address)), Phrase.Of("Enter an address such as /en/concern or https://example.org.")); }
        if (Kind is Items && Type is null) { yield return (Field(nameof(Type)), Phrase.Of("Choose what the list shows.")); }
        if (Kind is Items && Count is null or < 1 or > 20) { if (Kind is Items) { yield return (Field(nameof(Count)), Phrase.Of("Enter how many to show, from 1 to 20.")); } }
        if (Kind is Media && Library is null && !IsFile) { yield return (Field(nameof(Address)), Phrase.Of("Choose a picture.")); }
        if (Kind is Media && IsFile && Words is null) { yield return (Field(nameof(Words)), Phrase.Of("Describe what the picture shows, for those who do not see it.")); }
        if (Kind is Questions && Answers is [] or null) { if (Kind is Questions) { yield return (Field(nameof(Text)), Phrase.Of("Write each question on a line that begins with ###, and its answer below it.")); } }
        if (Lang is not null && !Language().IsMatch(Lang)) { yield return (Field(nameof(Lang)), Phrase.Of("Enter the code of a language, such as pt or km.")); }
    }

    /// <summary>Of a content file's mark: the kind, then <c>name=value</c> with <c>_</c> for a space.</summary>
    public static Block? FromMark(string seed, string mark, string text)
    {
        var words = mark.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Kinds.ContainsKey(words[0])) { return null; }
        string? Of(string name) => words.FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal)) is { } word ? word[(name.Length + 1)..].Replace('_', ' ') : null;
        var block = new Block(Ids.From("block/" + seed), words[0])
        {
            Heading = Of("heading"), By = Of("by"), Address = Of("address"), Words = Of("words"), Key = Of("key"), Type = Of("type"), Filter = Of("filter"),
            Count = int.TryParse(Of("count"), System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : null, Lang = Of("lang"),
        };
        return text.Length == 0 ? block : block with { Text = block.IsHtml ? HtmlProfile.FromMarkdown(text) : text };
    }

    private static bool IsWay(string? address) => address is not null && !address.Any(char.IsWhiteSpace)
        && ((address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)) || address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal));

    [GeneratedRegex(@"<h[234][^>]*>(?<question>.*?)</h[234]>(?<answer>.*?)(?=<h[234]|$)", RegexOptions.Singleline)]
    private static partial Regex Heads();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]
    private static partial Regex Language();
}
