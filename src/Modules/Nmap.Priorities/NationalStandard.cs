using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;
using Nmap.Priorities.Data;

namespace Nmap.Priorities;

/// <summary>What is told once for all languages of one version of a standard.</summary>
/// <param name="Kind">One of <see cref="NationalStandardType.Kinds"/>.</param>
/// <param name="Topic">Code of a technical topic.</param>
/// <param name="Number">As the country counts them, such as <c>NMAS 07.10</c>; every version has the same.</param>
/// <param name="Version">Such as <c>2.0</c>.</param>
/// <param name="InForceFrom">First day in force; the version before it ends then.</param>
internal sealed record NationalStandard(string? Kind = null, string? Topic = null, string? Number = null, string? Version = null, DateOnly? InForceFrom = null) : IContentPart;

/// <summary>A national mine action standard or a standard operating procedure.</summary>
internal sealed class NationalStandardType : ContentType
{
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["standard"] = Phrase.Of("National standard"),
        ["procedure"] = Phrase.Of("Standard operating procedure"),
    };

    public override string Name => nameof(NationalStandard);
    public override string Label => Phrase.Of("National standard or procedure");
    public override string PluralLabel => Phrase.Of("National standards and procedures");
    public override string Folder => "national-standards";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(NationalStandard), nameof(SummaryPart), nameof(FilesPart), nameof(HtmlBodyPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(NationalStandard) };
    public override Type OwnPart => typeof(NationalStandard);
    public override Type IndexType => typeof(StandardIndex);
    public override IReadOnlyList<string> Writers { get; } = [Roles.Secretariat, Roles.Lead, Roles.Deputy];

    public override bool TellsInReports => true;

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var standard = Of(item);
        if (standard.Kind is null || !Kinds.ContainsKey(standard.Kind)) { yield return ("NationalStandard.Kind", Phrase.Of("Choose standard or procedure.")); }
        if (string.IsNullOrWhiteSpace(standard.Topic)) { yield return ("NationalStandard.Topic", Phrase.Of("Choose a technical topic.")); }
        if (string.IsNullOrWhiteSpace(standard.Number)) { yield return ("NationalStandard.Number", Phrase.Of("Enter its number or short name; every version has the same.")); }
        if (string.IsNullOrWhiteSpace(standard.Version)) { yield return ("NationalStandard.Version", Phrase.Of("Enter the version, such as 1.0.")); }
    }

    public override ContentIndex Index(ContentItem item) => StandardIndex.Of(Of(item));

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked)
    {
        if (asked("topic") is { Length: > 0 } topic) { texts = texts.Where<StandardIndex>(s => s.Topic == topic); }
        if (asked("kind") is { Length: > 0 } kind) { texts = texts.Where<StandardIndex>(s => s.Kind == kind); }
        return texts;
    }

    public static NationalStandard Of(ContentItem item) => item.As<NationalStandard>() ?? new();
}

/// <summary>The lines <c>kind</c>, <c>topic</c>, <c>number</c>, <c>version</c> and <c>in-force</c> (a date, or <c>D-400</c>) of a content file.</summary>
internal sealed class StandardFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(NationalStandard);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new NationalStandard(
        file["kind"], file["topic"], file["number"], file["version"], file["in-force"] is { Length: > 0 } day ? RecipeDates.Day(day, site.Today) : null), Json.Orchard);
}
