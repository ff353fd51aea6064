using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.GoodPractices.Data;
using Nmap.GoodPractices.Sharing;
using Nmap.Media.Contracts;

namespace Nmap.GoodPractices;

/// <summary>What is told once for all languages of a lesson.</summary>
/// <param name="Pillar">One of <see cref="Vocabulary.Pillars"/>.</param>
/// <param name="Levels">How far its writer would share it: any of <see cref="Vocabulary.Levels"/>. How far it is shared is decided level by level (<see cref="SharingPart"/>).</param>
/// <param name="Kind">One of <see cref="Vocabulary.Kinds"/>; a lesson when absent.</param>
/// <param name="Place">Code of an area of the country, or a place in words.</param>
/// <param name="Year">When it was learned, or the first year of it.</param>
internal sealed record GoodPractice(string? Pillar, IReadOnlyList<string>? Levels = null, string? Kind = null, string? Place = null, int? Year = null) : IContentPart
{
    /// <summary>The last year, where it took several.</summary>
    public int? UntilYear { get; init; }

    /// <summary>What it touches besides its pillar: any of <see cref="Vocabulary.Tags"/>.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Id of the member organisation whose lesson it is.</summary>
    public string? CarriedBy { get; init; }

    /// <summary>Ids of the member organisations that took part.</summary>
    public IReadOnlyList<string>? Partners { get; init; }

    /// <summary>One a line: an address, then what is found there.</summary>
    public IReadOnlyList<string>? Evidence { get; init; }

    public static bool IsEvidence(string line) => line.StartsWith("https://", StringComparison.Ordinal) || (line.StartsWith('/') && !line.StartsWith("//", StringComparison.Ordinal));
}

/// <summary>A lesson, a good practice, or an attempt that failed and is worth knowing.</summary>
internal sealed class GoodPracticeType : ContentType
{
    public override string Name => nameof(GoodPractice);
    public override string Label => Phrase.Of("Lesson or good practice");
    public override string PluralLabel => Phrase.Of("Lessons and good practices");
    public override string Folder => "good-practices";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(GoodPractice), SectionTexts.Part, nameof(SummaryPart), nameof(HtmlBodyPart), nameof(FilesPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(GoodPractice), nameof(SharingPart), nameof(ReusePart) };
    public override IReadOnlySet<string> FactParts { get; } = new HashSet<string> { nameof(SharingPart), nameof(ReusePart) };
    public override IReadOnlySet<string> FoldedParts { get; } = new HashSet<string> { nameof(SummaryPart), nameof(HtmlBodyPart), nameof(FilesPart), nameof(SlugPart) };
    public override Type OwnPart => typeof(GoodPractice);
    public override Type IndexType => typeof(PracticeIndex);

    public override IReadOnlyList<TextSection> Sections { get; } =
    [
        new("Context", Phrase.Of("Situation")) { Hint = Phrase.Of("Where, who, and what was known."), First = false },
        new("Problem", Phrase.Of("The problem")),
        new("WhatWasDone", Phrase.Of("What was done")),
        new("Result", Phrase.Of("What happened")) { Hint = Phrase.Of("Also when it failed. Say how it is known: counted, asked, seen.") },
        new("DidNotWork", Phrase.Of("What did not work")) { First = false },
        new("Conditions", Phrase.Of("Who can reuse it")) { Hint = Phrase.Of("What has to be there so that it works elsewhere."), First = false },
        new("Cost", Phrase.Of("What it cost"), SectionKind.Line) { Hint = Phrase.Of("Money, people or days, where it is known."), First = false },
        new("TookPart", Phrase.Of("Who took part"), SectionKind.Line) { Hint = Phrase.Of("Say too whether affected people decided with you."), First = false },
        new("Contact", Phrase.Of("Whom to ask"), SectionKind.Line) { Hint = Phrase.Of("It is shown to everybody who reads the lesson."), First = false },
    ];

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
        if (practice.UntilYear is < 1900 or > 2200) { yield return ("GoodPractice.UntilYear", Phrase.Of("Enter a year such as 2026.")); }
        else if (practice.UntilYear < practice.Year || (practice.UntilYear is not null && practice.Year is null)) { yield return ("GoodPractice.UntilYear", Phrase.Of("The last year is not before the first. Enter both.")); }
        if (practice.Tags?.Any(t => !Vocabulary.Tags.ContainsKey(t)) == true) { yield return ("GoodPractice.Tags", Phrase.Of("Choose among the topics listed.")); }
        if (practice.Evidence?.Any(e => !GoodPractice.IsEvidence(e)) == true) { yield return ("GoodPractice.Evidence", Phrase.Of("Begin each line with an address such as https://example.org/report, then say what it is.")); }
    }

    public override bool TellsInReports => true;

    public override string? ToldBy(ContentItem item) => Of(item).CarriedBy;

    /// <summary>Who tells it where nobody said whose lesson it is: the platform that it was taken over from, or this country's authority.</summary>
    public static string PublishedBy(ContentItem item, SiteSettings site) => item.As<OriginPart>()?.Platform ?? site.Authority.In(item.Culture, site.Languages).Text;

    public override IReadOnlyList<string> ObligationsOf(ContentItem item) => Of(item).Pillar is { } pillar ? [Vocabulary.Obligations.GetValueOrDefault(pillar, pillar)] : [];

    public override ContentIndex Index(ContentItem item) => PracticeIndex.Of(Of(item), SharingPart.LevelsOf(item));

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked) => PracticeFilter.Read(asked).Narrow(texts);

    public override IReadOnlyDictionary<string, string> Facets(ContentItem item)
        => Of(item) is { Pillar: { } pillar } practice
            ? new Dictionary<string, string> { ["pillar"] = pillar, ["kind"] = practice.Kind ?? Vocabulary.Lesson }
            : new Dictionary<string, string>();

    public static GoodPractice Of(ContentItem item) => item.As<GoodPractice>() ?? new(null);
}

/// <summary>
/// The lines <c>pillar</c>, <c>levels</c>, <c>kind</c>, <c>place</c>, <c>year</c>, <c>until-year</c>, <c>tags</c>, <c>carried-by</c>, <c>partners</c> (organisations' codes), <c>evidence</c>
/// (parted by <c>|</c>) and <c>shared</c> (<c>regional D-20, international D-5</c>) of a content file; where it was tried stands under <c>&lt;!-- Tried worked DAY PLACE --&gt;</c>.
/// </summary>
internal sealed class PracticeFileReader(ISite? site = null) : IContentFileReader
{
    public string ContentType => nameof(GoodPractice);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new GoodPractice(
        file["pillar"], file.List("levels"), file["kind"], file["place"], Year(file["year"]))
    {
        UntilYear = Year(file["until-year"]),
        Tags = file["tags"] is null ? null : file.List("tags"),
        CarriedBy = file["carried-by"] is { } code ? Organisation(code) : null,
        Partners = file["partners"] is null ? null : [.. file.List("partners").Select(Organisation)],
        Evidence = file["evidence"]?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    }, Json.Orchard);

    public IEnumerable<KeyValuePair<string, JsonObject>> OwnParts(ContentFile file)
    {
        if (site is null) { yield break; }
        var shared = file.List("shared").Select(s => s.Split(' ')).Where(s => s.Length == 2).Select(s => new SharedLevel(s[0], RecipeDates.Day(s[1], site.Today))).ToList();
        if (shared.Count > 0) { yield return new(nameof(SharingPart), (JsonObject)JsonSerializer.SerializeToNode(new SharingPart(shared), Json.Orchard)!); }
        var tried = file.Marked.Select(m => (Words: m.Mark.Split(' ', 4), m.Text)).Where(m => m.Words is ["Tried", _, _, _])
            .Select(m => new Tried(m.Words[3], RecipeDates.Day(m.Words[2], site.Today), m.Words[1], m.Text, file["culture"]!, null)).ToList();
        if (tried.Count > 0) { yield return new(nameof(ReusePart), (JsonObject)JsonSerializer.SerializeToNode(new ReusePart(tried), Json.Orchard)!); }
    }

    private static int? Year(string? text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string Organisation(string code) => Ids.From("organisation/" + code);
}
