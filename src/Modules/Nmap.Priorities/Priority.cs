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

/// <summary>What is told once for all languages of a priority.</summary>
/// <param name="Criteria">Codes of <see cref="PriorityCriterion"/> that speak for it.</param>
internal sealed record Priority(IReadOnlyList<string>? Criteria = null) : IContentPart
{
    /// <summary>Ids of benchmarks whose shortfall it answers.</summary>
    public IReadOnlyList<string>? Benchmarks { get; init; }

    /// <summary>One a line: the number, address or words by which a challenge is known.</summary>
    public IReadOnlyList<string>? Challenges { get; init; }

    /// <summary>Numbers of activities of the work plan.</summary>
    public IReadOnlyList<string>? Activities { get; init; }

    /// <summary>Ids of needs.</summary>
    public IReadOnlyList<string>? Needs { get; init; }
}

/// <summary>A stage that a priority came to.</summary>
/// <param name="Stage">One of <see cref="PriorityType.Stages"/>.</param>
/// <param name="Decision">Number of the decision that adopted it.</param>
/// <param name="Reason">Why it was dropped, or what was done.</param>
internal sealed record ReachedStage(string Stage, DateOnly On, string? Decision = null, string? Reason = null);

/// <summary>The way a priority has come: noted by verbs, never written with its text.</summary>
internal sealed record PriorityWay(IReadOnlyList<ReachedStage>? Reached = null) : IContentPart
{
    [JsonIgnore]
    public string Stage => Reached is [.., var last] ? last.Stage : PriorityType.Proposed;

    [JsonIgnore]
    public ReachedStage? Adoption => Reached?.LastOrDefault(r => r.Stage == PriorityType.Adopted);

    [JsonIgnore]
    public bool WasAdopted => Adoption is not null;

    public static PriorityWay Of(ContentItem item) => item.As<PriorityWay>() ?? new();

    /// <exception cref="RefusedException">The stage cannot be reached from here, or what it needs is missing.</exception>
    public PriorityWay To(string stage, DateOnly today, string? decision, string? reason)
    {
        if (!PriorityType.Next(Stage).Contains(stage)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This stage does not follow from the one it is at.")); }
        if (stage == PriorityType.Adopted && decision is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the decision that adopts it. It stands in adopted minutes and is in force."), "Decision"); }
        if (stage == PriorityType.Dropped && string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is dropped."), "Reason"); }
        if (reason?.Length > 1000) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Reason", 1000); }
        return new([.. Reached ?? [], new(stage, today, stage == PriorityType.Adopted ? decision : null, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim())]);
    }
}

/// <summary>Something that is to be done before other things, agreed by the members.</summary>
internal sealed class PriorityType : ContentType
{
    public const string Proposed = "proposed", Consulted = "consulted", Adopted = "adopted", InProgress = "in-progress", Done = "done", Dropped = "dropped", Gap = "Gap";

    public static readonly IReadOnlyDictionary<string, string> Stages = new Dictionary<string, string>
    {
        [Proposed] = Phrase.Of("Proposed"),
        [Consulted] = Phrase.Of("Consulted on"),
        [Adopted] = Phrase.Of("Adopted"),
        [InProgress] = Phrase.Of("In progress"),
        [Done] = Phrase.Of("Done"),
        [Dropped] = Phrase.Of("Dropped"),
    };

    public override string Name => nameof(Priority);
    public override string Label => Phrase.Of("Priority");
    public override string PluralLabel => Phrase.Of("Priorities");
    public override string Folder => "priorities";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), SectionTexts.Part, nameof(Priority), nameof(FilesPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(Priority), nameof(PriorityWay) };
    public override IReadOnlySet<string> FactParts { get; } = new HashSet<string> { nameof(PriorityWay) };
    public override IReadOnlySet<string> FoldedParts { get; } = new HashSet<string> { nameof(FilesPart), nameof(SlugPart) };
    public override Type OwnPart => typeof(Priority);
    public override Type IndexType => typeof(PriorityIndex);

    public override IReadOnlyList<TextSection> Sections { get; } =
    [
        new(Gap, Phrase.Of("The gap it closes")) { Hint = Phrase.Of("What is missing, in words, where no benchmark says it."), First = false },
    ];

    /// <summary>Every member proposes; what is shown passes the lead's approval.</summary>
    public override IReadOnlyList<string> Writers { get; } = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.ChampionDonor, Roles.Member, Roles.AffectedRepresentative];

    public static IReadOnlyList<string> Next(string stage) => stage switch
    {
        Proposed => [Consulted, Adopted, Dropped],
        Consulted => [Adopted, Dropped],
        Adopted => [InProgress, Done, Dropped],
        InProgress => [Done, Dropped],
        _ => [],
    };

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        if (item.IsSource && Of(item).Challenges?.Any(c => c.Length > 300) == true) { yield return ("Priority.Challenges", Phrase.Of("Keep each line under 300 characters.")); }
    }

    public override ContentIndex Index(ContentItem item) => new PriorityIndex { Stage = PriorityWay.Of(item).Stage };

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked)
        => asked("stage") is { Length: > 0 } stage ? texts.Where<PriorityIndex>(p => p.Stage == stage) : texts;

    public static Priority Of(ContentItem item) => item.As<Priority>() ?? new();
}

/// <summary>
/// The lines <c>criteria</c>, <c>benchmarks</c> and <c>needs</c> (codes of their recipe steps), <c>activities</c>, <c>challenges</c> (parted by <c>|</c>) and
/// <c>stages</c> (<c>consulted D-90, adopted D-60 7-2</c>) of a content file.
/// </summary>
internal sealed class PriorityFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(Priority);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new Priority(file.List("criteria"))
    {
        Benchmarks = [.. file.List("benchmarks").Select(b => Ids.From("benchmark/" + b))],
        Needs = [.. file.List("needs").Select(n => Ids.From("need/" + n))],
        Activities = file.List("activities"),
        Challenges = file["challenges"]?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    }, Json.Orchard);

    public IEnumerable<KeyValuePair<string, JsonObject>> OwnParts(ContentFile file)
    {
        var reached = file.List("stages").Select(s => s.Split(' ')).Where(s => s.Length >= 2 && PriorityType.Stages.ContainsKey(s[0]))
            .Select(s => new ReachedStage(s[0], RecipeDates.Day(s[1], site.Today), s.ElementAtOrDefault(2))).ToList();
        if (reached.Count > 0) { yield return new(nameof(PriorityWay), (JsonObject)JsonSerializer.SerializeToNode(new PriorityWay(reached), Json.Orchard)!); }
    }
}
