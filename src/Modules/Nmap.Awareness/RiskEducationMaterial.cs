using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Awareness.Data;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Awareness;

/// <summary>What is told once for all languages in which the material is described.</summary>
/// <param name="Languages">Codes of the languages that the material itself speaks.</param>
/// <param name="OtherLanguages">Languages without a code here, as their speakers call them.</param>
/// <param name="Audiences">Codes of target groups.</param>
/// <param name="Format">One of <see cref="Vocabulary.Formats"/>.</param>
/// <param name="ApprovedBy">Id of the organisation that approved it for use.</param>
/// <param name="ApprovedOn">The day of that approval.</param>
/// <param name="ExpiresOn">The last day on which it may be used.</param>
internal sealed record RiskEducationMaterial(IReadOnlyList<string>? Languages = null, string? OtherLanguages = null, IReadOnlyList<string>? Audiences = null, string? Format = null,
    string? ApprovedBy = null, DateOnly? ApprovedOn = null, DateOnly? ExpiresOn = null) : IContentPart;

/// <summary>A poster, a radio spot or a lesson that keeps people safe, approved and for a time: afterwards it is gone from everywhere.</summary>
internal sealed class RiskEducationMaterialType(Func<DateOnly> today) : ContentType
{
    public const string Messages = "Messages";

    private const string Own = nameof(RiskEducationMaterial) + ".";

    public override string Name => nameof(RiskEducationMaterial);
    public override string Label => Phrase.Of("Risk education material");
    public override string PluralLabel => Phrase.Of("Risk education material");
    public override string Folder => "risk-education";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(RiskEducationMaterial), nameof(SummaryPart), SectionTexts.Part, nameof(HtmlBodyPart), nameof(FilesPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(RiskEducationMaterial) };
    public override Type OwnPart => typeof(RiskEducationMaterial);
    public override Type IndexType => typeof(MaterialIndex);
    public override IReadOnlyList<string> Writers { get; } = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications];

    public override IReadOnlyList<TextSection> Sections { get; } =
    [
        new(Messages, Phrase.Of("What it says"), SectionKind.Lines) { Hint = Phrase.Of("One message a line, in the words that people hear or read.") },
        new("Use", Phrase.Of("How to use it")) { Hint = Phrase.Of("Who shows it, where, and what to have ready when people ask."), First = false },
    ];

    public override bool TellsInReports => true;

    public override IReadOnlyList<string> ObligationsOf(ContentItem item) => ["risk-education"];

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var material = Of(item);
        if (material.Languages is not { Count: > 0 } && string.IsNullOrWhiteSpace(material.OtherLanguages)) { yield return (Own + "Languages", Phrase.Of("Choose the language that the material speaks.")); }
        if (material.Audiences is not { Count: > 0 }) { yield return (Own + "Audiences", Phrase.Of("Choose at least one group of people it is for.")); }
        if (material.Format is null || !Vocabulary.Formats.ContainsKey(material.Format)) { yield return (Own + "Format", Phrase.Of("Choose a format.")); }
        if (string.IsNullOrWhiteSpace(material.ApprovedBy)) { yield return (Own + "ApprovedBy", Phrase.Of("Choose who approved it for use.")); }
        if (material.ApprovedOn is null) { yield return (Own + "ApprovedOn", Phrase.Of("Enter the day of the approval, such as 2026-03-31.")); }
        else if (material.ApprovedOn > today()) { yield return (Own + "ApprovedOn", Phrase.Of("This day has not come yet. Material is published once it is approved.")); }
        if (material.ExpiresOn is null) { yield return (Own + "ExpiresOn", Phrase.Of("Enter the last day on which it may be used. Material without one is not published.")); }
        else if (material.ExpiresOn < today()) { yield return (Own + "ExpiresOn", Phrase.Of("This day is over. Enter the last day on which the material may be used.")); }
    }

    public override DateOnly? LastDay(ContentItem item) => Of(item).ExpiresOn;

    public override ContentIndex Index(ContentItem item) => MaterialIndex.Of(Of(item));

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked)
    {
        if (asked("audience") is { Length: > 0 } audience) { texts = texts.Where<MaterialIndex>(m => m.Audiences.Contains("," + audience + ",")); }
        if (asked("format") is { Length: > 0 } format) { texts = texts.Where<MaterialIndex>(m => m.Format == format); }
        return asked("lang") is { Length: > 0 } language ? texts.Where<MaterialIndex>(m => m.Languages.Contains("," + language + ",")) : texts;
    }

    public override IReadOnlyDictionary<string, string> Facets(ContentItem item) => new Dictionary<string, string> { ["pillar"] = "risk-education" };

    public static RiskEducationMaterial Of(ContentItem item) => item.As<RiskEducationMaterial>() ?? new();
}

/// <summary>The lines <c>languages</c>, <c>other-languages</c>, <c>audiences</c>, <c>format</c>, <c>approved-by</c> (an organisation's code), <c>approved</c> and <c>expires</c> of a content file.</summary>
internal sealed class MaterialFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(RiskEducationMaterial);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new RiskEducationMaterial(file.List("languages"), file["other-languages"], file.List("audiences"), file["format"],
        file["approved-by"] is { } code ? Ids.From("organisation/" + code) : null, Day(file["approved"]), Day(file["expires"])), Json.Orchard);

    private DateOnly? Day(string? text) => text is { Length: > 0 } ? RecipeDates.Day(text, site.Today) : null;
}
