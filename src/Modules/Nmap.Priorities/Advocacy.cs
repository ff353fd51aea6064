using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Priorities.Data;

namespace Nmap.Priorities;

/// <summary>What is told once for all languages of a piece of advocacy.</summary>
/// <param name="Level">One of <see cref="AdvocacyType.Levels"/>.</param>
/// <param name="Day">When it was done.</param>
internal sealed record Advocacy(string? Level = null, DateOnly? Day = null) : IContentPart;

/// <summary>What somebody asked of whom, at which level, and what came of it (paragraph 7 of the model paper).</summary>
internal sealed class AdvocacyType : ContentType
{
    /// <summary>From the nearest to the farthest.</summary>
    public static readonly IReadOnlyDictionary<string, string> Levels = new Dictionary<string, string>
    {
        ["community"] = Phrase.Of("Community"),
        ["sub-national"] = Phrase.Of("Sub-national"),
        ["national"] = Phrase.Of("National"),
        ["regional"] = Phrase.Of("Regional"),
        ["international"] = Phrase.Of("International"),
    };

    public override string Name => nameof(Advocacy);
    public override string Label => Phrase.Of("Advocacy");
    public override string PluralLabel => Phrase.Of("Advocacy");
    public override string Folder => "advocacy";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(Advocacy), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(Advocacy) };
    public override Type OwnPart => typeof(Advocacy);
    public override Type IndexType => typeof(AdvocacyIndex);

    /// <summary>Every member advocates; what is shown passes the lead's approval.</summary>
    public override IReadOnlyList<string> Writers { get; } = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications, Roles.Member, Roles.AffectedRepresentative, Roles.ChampionDonor];

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var advocacy = Of(item);
        if (advocacy.Level is null || !Levels.ContainsKey(advocacy.Level)) { yield return ("Advocacy.Level", Phrase.Of("Choose a level: community, sub-national, national, regional or international.")); }
        if (advocacy.Day is null) { yield return ("Advocacy.Day", Phrase.Of("Enter the day, such as 2026-03-31.")); }
    }

    public override ContentIndex Index(ContentItem item) => new AdvocacyIndex { Level = Of(item).Level ?? "", Day = Of(item).Day };

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked)
        => asked("level") is { Length: > 0 } level ? texts.Where<AdvocacyIndex>(a => a.Level == level) : texts;

    public static Advocacy Of(ContentItem item) => item.As<Advocacy>() ?? new();
}

/// <summary>The lines <c>level</c> and <c>day</c> (a date, or <c>D-60</c>) of a content file.</summary>
internal sealed class AdvocacyFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(Advocacy);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new Advocacy(file["level"], file["day"] is { Length: > 0 } day ? RecipeDates.Day(day, site.Today) : null), Json.Orchard);
}
