using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Awareness.Data;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Awareness;

/// <summary>What is told once for all languages of a campaign.</summary>
/// <param name="Level">One of <see cref="Vocabulary.Levels"/>.</param>
/// <param name="Audiences">Codes of target groups.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while nobody knows.</param>
/// <param name="Material">Sets of risk education material that it uses.</param>
internal sealed record Campaign(string? Level = null, IReadOnlyList<string>? Audiences = null, DateOnly? From = null, DateOnly? To = null, IReadOnlyList<string>? Material = null) : IContentPart
{
    public bool RunsOn(DateOnly day) => From <= day && (To is null || To >= day);
}

/// <summary>Words to many people for a while, from the community to the world: what is asked, with what, and what came of it.</summary>
internal sealed class CampaignType(Func<DateOnly> today) : ContentType
{
    public const string Asks = "Asks", Result = "Result";

    public override string Name => nameof(Campaign);
    public override string Label => Phrase.Of("Campaign");
    public override string PluralLabel => Phrase.Of("Campaigns");
    public override string Folder => "campaigns";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(Campaign), nameof(SummaryPart), SectionTexts.Part, nameof(HtmlBodyPart), nameof(FilesPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(Campaign) };
    public override Type OwnPart => typeof(Campaign);
    public override Type IndexType => typeof(CampaignIndex);

    public override IReadOnlyList<TextSection> Sections { get; } =
    [
        new(Asks, Phrase.Of("What we ask"), SectionKind.Lines) { Hint = Phrase.Of("One a line: what people or decision-makers should do.") },
        new(Result, Phrase.Of("What came of it")) { Hint = Phrase.Of("Added when it is known: how many were reached, what changed."), First = false },
    ];

    public override bool TellsInReports => true;

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var campaign = Of(item);
        if (campaign.Level is null || !Vocabulary.Levels.ContainsKey(campaign.Level)) { yield return ("Campaign.Level", Phrase.Of("Choose a level: community, sub-national, national, regional or international.")); }
        if (campaign.Audiences is not { Count: > 0 }) { yield return ("Campaign.Audiences", Phrase.Of("Choose at least one group of people it is for.")); }
        if (campaign.From is null) { yield return ("Campaign.From", Phrase.Of("Enter the first day, such as 2026-03-31.")); }
        if (campaign.To < campaign.From) { yield return ("Campaign.To", Phrase.Of("The last day is before the first.")); }
        if (SectionTexts.Of(item, Asks) is null) { yield return (SectionTexts.Part + "." + Asks, Phrase.Of("Enter at least one thing that is asked.")); }
    }

    public override ContentIndex Index(ContentItem item) => CampaignIndex.Of(Of(item));

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked)
    {
        if (asked("level") is { Length: > 0 } level) { texts = texts.Where<CampaignIndex>(c => c.Level == level); }
        if (asked("audience") is { Length: > 0 } audience) { texts = texts.Where<CampaignIndex>(c => c.Audiences.Contains("," + audience + ",")); }
        var day = today();
        return asked("running") switch
        {
            "now" => texts.Where<CampaignIndex>(c => c.From <= day && (c.To == null || c.To >= day)),
            "coming" => texts.Where<CampaignIndex>(c => c.From > day),
            "over" => texts.Where<CampaignIndex>(c => c.To < day),
            _ => texts,
        };
    }

    public static Campaign Of(ContentItem item) => item.As<Campaign>() ?? new();
}

/// <summary>The lines <c>level</c>, <c>audiences</c>, <c>from</c>, <c>to</c> (dates, or <c>D-7</c>) and <c>material</c> (names of sets) of a content file.</summary>
internal sealed class CampaignFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(Campaign);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new Campaign(file["level"], file.List("audiences"), Day(file["from"]), Day(file["to"]),
        [.. file.List("material").Select(m => Ids.From($"{nameof(RiskEducationMaterial)}/{m}"))]), Json.Orchard);

    private DateOnly? Day(string? text) => text is { Length: > 0 } ? RecipeDates.Day(text, site.Today) : null;
}
