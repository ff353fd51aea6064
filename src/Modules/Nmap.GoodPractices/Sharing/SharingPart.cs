using Nmap.Cms.Content;

namespace Nmap.GoodPractices.Sharing;

/// <param name="Level">Regional or international: national sharing is the publication itself.</param>
/// <param name="Since">The day of its approval for that level.</param>
internal sealed record SharedLevel(string Level, DateOnly Since);

/// <summary>How far a lesson is shared beyond the country: decided level by level, and never written by who writes the text.</summary>
internal sealed record SharingPart(IReadOnlyList<SharedLevel>? Levels = null) : IContentPart
{
    public static IReadOnlyList<SharedLevel> Of(ContentItem item) => item.As<SharingPart>()?.Levels ?? [];

    /// <summary>Codes of the levels at which this version is shared: the nation, once everybody may read it, and those approved beyond.</summary>
    public static IReadOnlyList<string> LevelsOf(ContentItem item)
        => item.Published && item.Audience == Audience.Public ? [Vocabulary.National, .. Of(item).Select(l => l.Level)] : [];

    public SharingPart With(string level, DateOnly? since)
        => new([.. (Levels ?? []).Where(l => l.Level != level), .. since is { } day ? [new SharedLevel(level, day)] : Array.Empty<SharedLevel>()]);
}

/// <summary>That somebody else tried it, and how it went.</summary>
/// <param name="Where">Country, place or organisation, as told.</param>
/// <param name="Worked">One of <see cref="Vocabulary.Outcomes"/>.</param>
/// <param name="Result">In the words and the language (<paramref name="Culture"/>) of who told it.</param>
/// <param name="ToldBy">Id of the member organisation that told it; null when it came from elsewhere.</param>
internal sealed record Tried(string Where, DateOnly On, string Worked, string Result, string Culture, string? ToldBy)
{
    /// <summary>Of the entry it was approved from.</summary>
    public string? Id { get; init; }
}

/// <summary>Where a lesson was tried, as approved; shown with it and exported with it.</summary>
internal sealed record ReusePart(IReadOnlyList<Tried>? Tried = null) : IContentPart
{
    public static IReadOnlyList<Tried> Of(ContentItem item) => [.. (item.As<ReusePart>()?.Tried ?? []).OrderByDescending(t => t.On)];
}
