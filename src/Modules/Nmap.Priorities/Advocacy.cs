using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;
using Nmap.Priorities.Data;

namespace Nmap.Priorities;

/// <summary>What is told once for all languages of a piece of advocacy.</summary>
/// <param name="Level">One of <see cref="AdvocacyType.Levels"/>.</param>
/// <param name="Day">When it was done; for a policy, law or standard the day on which it was asked for.</param>
internal sealed record Advocacy(string? Level = null, DateOnly? Day = null) : IContentPart
{
    /// <summary>What is to be made or changed: one of <see cref="AdvocacyType.Kinds"/>; null for an event or a letter that asks for no such text.</summary>
    public string? Kind { get; init; }

    /// <summary>One of <see cref="AdvocacyType.Urgencies"/>.</summary>
    public string? Urgency { get; init; }

    /// <summary>Id of the member organisation that carries it.</summary>
    public string? CarriedBy { get; init; }

    /// <summary>The days on which it came to a stage; null where it did not, or not yet.</summary>
    public DateOnly? DiscussedOn { get; init; }
    public DateOnly? TabledOn { get; init; }
    public DateOnly? AdoptedOn { get; init; }
    public DateOnly? RefusedOn { get; init; }
    public DateOnly? DroppedOn { get; init; }

    /// <summary>The day of the answer.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Stages that it has come to, in order of time.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Stage, DateOnly On)> Stages
        => [.. new[] { ("asked", Day), ("in-discussion", DiscussedOn), ("tabled", TabledOn), ("refused", RefusedOn), ("dropped", DroppedOn), ("adopted", AdoptedOn) }
            .Where(s => s.Item2 is not null).Select(s => (s.Item1, s.Item2!.Value)).OrderBy(s => s.Value)];

    /// <summary>Where it stands.</summary>
    [JsonIgnore]
    public string Stage => Stages is [.., var last] ? last.Stage : "asked";

    /// <summary>Days in the form, besides that of the asking.</summary>
    [JsonIgnore]
    public IEnumerable<(string Member, DateOnly? On)> LaterDays
        => [(nameof(DiscussedOn), DiscussedOn), (nameof(TabledOn), TabledOn), (nameof(AdoptedOn), AdoptedOn), (nameof(RefusedOn), RefusedOn), (nameof(DroppedOn), DroppedOn), (nameof(AnsweredOn), AnsweredOn)];
}

/// <summary>What somebody asked of whom, at which level, and what came of it (paragraphs 7 and 12 of the model paper): an event, or a policy, law or standard that is advocated.</summary>
internal sealed class AdvocacyType(Func<DateOnly> today) : ContentType
{
    public const string Ask = "Ask", Addressee = "Addressee", Answer = "Answer";

    /// <summary>From the nearest to the farthest.</summary>
    public static readonly IReadOnlyDictionary<string, string> Levels = new Dictionary<string, string>
    {
        ["community"] = Phrase.Of("Community"),
        ["sub-national"] = Phrase.Of("Sub-national"),
        ["national"] = Phrase.Of("National"),
        ["regional"] = Phrase.Of("Regional"),
        ["international"] = Phrase.Of("International"),
    };

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["policy"] = Phrase.Of("Policy or plan"),
        ["legislation"] = Phrase.Of("Law or regulation"),
        ["standard"] = Phrase.Of("Standard"),
    };

    public static readonly IReadOnlyDictionary<string, string> Urgencies = new Dictionary<string, string>
    {
        ["urgent"] = Phrase.Of("Urgent"),
        ["this-year"] = Phrase.Of("Within a year"),
        ["later"] = Phrase.Of("Later"),
    };

    public static readonly IReadOnlyDictionary<string, string> Stages = new Dictionary<string, string>
    {
        ["asked"] = Phrase.Of("Asked"),
        ["in-discussion"] = Phrase.Of("In discussion"),
        ["tabled"] = Phrase.Of("Tabled"),
        ["adopted"] = Phrase.Of("Adopted"),
        ["refused"] = Phrase.Of("Refused"),
        ["dropped"] = Phrase.Of("No longer asked"),
    };

    public override string Name => nameof(Advocacy);
    public override string Label => Phrase.Of("Advocacy");
    public override string PluralLabel => Phrase.Of("Advocacy");
    public override string Folder => "advocacy";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(Advocacy), nameof(SummaryPart), SectionTexts.Part, nameof(HtmlBodyPart), nameof(FilesPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(Advocacy) };
    public override Type OwnPart => typeof(Advocacy);
    public override Type IndexType => typeof(AdvocacyIndex);

    public override IReadOnlyList<TextSection> Sections { get; } =
    [
        new(Ask, Phrase.Of("What is asked")),
        new(Addressee, Phrase.Of("Of whom it is asked"), SectionKind.Line) { Hint = Phrase.Of("A ministry, a committee, a district: who can decide it.") },
        new(Answer, Phrase.Of("The answer")) { Hint = Phrase.Of("What was answered, in the addressee’s own words where you may quote them."), First = false },
    ];

    /// <summary>Every member advocates; what is shown passes the lead's approval.</summary>
    public override IReadOnlyList<string> Writers { get; } = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications, Roles.Member, Roles.AffectedRepresentative, Roles.ChampionDonor];

    public override bool TellsInReports => true;

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var advocacy = Of(item);
        if (advocacy.Level is null || !Levels.ContainsKey(advocacy.Level)) { yield return ("Advocacy.Level", Phrase.Of("Choose a level: community, sub-national, national, regional or international.")); }
        if (advocacy.Day is null) { yield return ("Advocacy.Day", Phrase.Of("Enter the day, such as 2026-03-31.")); }
        if (advocacy.Kind is not null)
        {
            foreach (var fault in CheckText(item, advocacy)) { yield return fault; }
        }
        foreach (var (member, on) in advocacy.LaterDays)
        {
            if (on < advocacy.Day) { yield return ("Advocacy." + member, Phrase.Of("This day is before the day on which it was asked.")); }
            if (on > today()) { yield return ("Advocacy." + member, Phrase.Of("This day has not come yet.")); }
        }
        // Refused or given up, it may come back; adopted, it is settled.
        if (advocacy.AdoptedOn is { } adopted)
        {
            foreach (var (member, on) in advocacy.LaterDays.Where(d => d.Member is not nameof(Advocacy.AdoptedOn) and not nameof(Advocacy.AnsweredOn)))
            {
                if (on > adopted) { yield return ("Advocacy." + member, Phrase.Of("This day is after the day on which it was adopted. Correct one of the two.")); }
            }
        }
        if (advocacy.AnsweredOn is not null && SectionTexts.Of(item, Answer) is null) { yield return (SectionTexts.Part + "." + Answer, Phrase.Of("Enter what was answered on that day.")); }
        if (advocacy.AnsweredOn is null && SectionTexts.Of(item, Answer) is not null) { yield return ("Advocacy.AnsweredOn", Phrase.Of("Enter the day of the answer.")); }
    }

    private static IEnumerable<(string Field, string Message)> CheckText(ContentItem item, Advocacy advocacy)
    {
        if (!Kinds.ContainsKey(advocacy.Kind!)) { yield return ("Advocacy.Kind", Phrase.Of("Choose policy, legislation or standard.")); }
        if (advocacy.Urgency is null || !Urgencies.ContainsKey(advocacy.Urgency)) { yield return ("Advocacy.Urgency", Phrase.Of("Say how urgent it is.")); }
        if (string.IsNullOrWhiteSpace(advocacy.CarriedBy)) { yield return ("Advocacy.CarriedBy", Phrase.Of("Choose the organisation that carries it.")); }
        if (SectionTexts.Of(item, Ask) is null) { yield return (SectionTexts.Part + "." + Ask, Phrase.Of("Enter what is asked.")); }
        if (SectionTexts.Of(item, Addressee) is null) { yield return (SectionTexts.Part + "." + Addressee, Phrase.Of("Enter of whom it is asked.")); }
    }

    public override ContentIndex Index(ContentItem item) => AdvocacyIndex.Of(Of(item));

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked)
    {
        if (asked("level") is { Length: > 0 } level) { texts = texts.Where<AdvocacyIndex>(a => a.Level == level); }
        if (asked("type") is { Length: > 0 } kind) { texts = texts.Where<AdvocacyIndex>(a => a.Kind == kind); }
        return asked("stage") is { Length: > 0 } stage ? texts.Where<AdvocacyIndex>(a => a.Stage == stage) : texts;
    }

    public static Advocacy Of(ContentItem item) => item.As<Advocacy>() ?? new();
}

/// <summary>
/// The lines <c>level</c>, <c>day</c>, <c>kind</c>, <c>urgency</c>, <c>carried-by</c> (an organisation's code), <c>discussed</c>, <c>tabled</c>, <c>adopted</c>, <c>refused</c>,
/// <c>dropped</c> and <c>answered</c> (dates, or <c>D-60</c>) of a content file.
/// </summary>
internal sealed class AdvocacyFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(Advocacy);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new Advocacy(file["level"], Day(file["day"]))
    {
        Kind = file["kind"],
        Urgency = file["urgency"],
        CarriedBy = file["carried-by"] is { } code ? Ids.From("organisation/" + code) : null,
        DiscussedOn = Day(file["discussed"]),
        TabledOn = Day(file["tabled"]),
        AdoptedOn = Day(file["adopted"]),
        RefusedOn = Day(file["refused"]),
        DroppedOn = Day(file["dropped"]),
        AnsweredOn = Day(file["answered"]),
    }, Json.Orchard);

    private DateOnly? Day(string? text) => text is { Length: > 0 } ? RecipeDates.Day(text, site.Today) : null;
}
