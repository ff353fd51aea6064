using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.GoodPractices.Data;

namespace Nmap.GoodPractices;

/// <summary>What is told once for all languages of a lesson.</summary>
/// <param name="Pillar">One of <see cref="Vocabulary.Pillars"/>.</param>
/// <param name="Levels">How far it is shared: any of <see cref="Vocabulary.Levels"/>.</param>
/// <param name="Kind">One of <see cref="Vocabulary.Kinds"/>; a lesson when absent.</param>
/// <param name="Place">Code of an area of the country, or a place in words.</param>
/// <param name="Year">When it was learned.</param>
internal sealed record GoodPractice(string? Pillar, IReadOnlyList<string>? Levels = null, string? Kind = null, string? Place = null, int? Year = null) : IContentPart;

/// <summary>A lesson, a good practice, or an attempt that failed and is worth knowing.</summary>
internal sealed class GoodPracticeType : ContentType
{
    public override string Name => nameof(GoodPractice);
    public override string Label => Phrase.Of("Lesson or good practice");
    public override string PluralLabel => Phrase.Of("Lessons and good practices");
    public override string Folder => "good-practices";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(GoodPractice), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(GoodPractice) };
    public override Type OwnPart => typeof(GoodPractice);
    public override Type IndexType => typeof(PracticeIndex);

    /// <summary>Members write their own lessons; all of them pass the lead's approval.</summary>
    public override IReadOnlyList<string> Writers { get; } =
        [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications, Roles.Member, Roles.AffectedRepresentative, Roles.ChampionDonor];

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var practice = Of(item);
        if (practice.Pillar is null || !Vocabulary.Pillars.ContainsKey(practice.Pillar))
        {
            yield return ("GoodPractice.Pillar", Phrase.Of("Choose a pillar: survey and clearance, risk education, victim assistance, advocacy or stockpile destruction."));
        }
        if (practice.Levels?.Any(l => !Vocabulary.Levels.ContainsKey(l)) == true)
        {
            yield return ("GoodPractice.Levels", Phrase.Of("Choose levels of sharing among national, regional and international."));
        }
        if (practice.Kind is { } kind && !Vocabulary.Kinds.ContainsKey(kind))
        {
            yield return ("GoodPractice.Kind", Phrase.Of("Choose a kind: lesson, good practice or failed attempt."));
        }
        if (practice.Year is < 1900 or > 2200) { yield return ("GoodPractice.Year", Phrase.Of("Enter a year such as 2026.")); }
    }

    public override ContentIndex Index(ContentItem item) => PracticeIndex.Of(Of(item));

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked) => PracticeFilter.Read(asked).Narrow(texts);

    public override IReadOnlyDictionary<string, string> Facets(ContentItem item)
        => Of(item) is { Pillar: { } pillar } practice
            ? new Dictionary<string, string> { ["pillar"] = pillar, ["kind"] = practice.Kind ?? Vocabulary.Lesson }
            : new Dictionary<string, string>();

    public static GoodPractice Of(ContentItem item) => item.As<GoodPractice>() ?? new(null);
}

/// <summary>The lines <c>pillar</c>, <c>levels</c>, <c>kind</c>, <c>place</c> and <c>year</c> of a content file.</summary>
internal sealed class PracticeFileReader : IContentFileReader
{
    public string ContentType => nameof(GoodPractice);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new GoodPractice(
        file["pillar"], file.List("levels"), file["kind"], file["place"],
        int.TryParse(file["year"], System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null), Json.Orchard);
}
