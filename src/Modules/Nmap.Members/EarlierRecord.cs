using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Members;

/// <summary>What is told once for all languages of a record from before this site.</summary>
/// <param name="Kind">One of <see cref="EarlierRecordType.Kinds"/>.</param>
/// <param name="Day">The day it is from, as its paper says.</param>
internal sealed record EarlierRecord(string? Kind = null, DateOnly? Day = null) : IContentPart;

/// <summary>Terms, minutes and lists of members that existed before the platform kept its records here: entered as what they are, with their files.</summary>
internal sealed class EarlierRecordType(TimeProvider clock) : ContentType
{
    /// <summary>Hours by which the first zone of the world is ahead of UTC: there, tomorrow is today.</summary>
    private const int MostAhead = 14;

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["terms"] = Phrase.Of("Terms of reference"),
        ["minutes"] = Phrase.Of("Minutes"),
        ["members"] = Phrase.Of("List of members"),
        ["other"] = Phrase.Of("Other record"),
    };

    public override string Name => nameof(EarlierRecord);
    public override string Label => Phrase.Of("Earlier record");
    public override string PluralLabel => Phrase.Of("Earlier records");
    public override string Folder => "earlier-records";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(EarlierRecord), nameof(FilesPart), nameof(HtmlBodyPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(EarlierRecord) };
    public override Type OwnPart => typeof(EarlierRecord);
    public override IReadOnlyList<string> Writers { get; } = [Roles.Secretariat, Roles.Lead, Roles.Deputy];

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var record = Of(item);
        if (record.Kind is null || !Kinds.ContainsKey(record.Kind)) { yield return ("EarlierRecord.Kind", Phrase.Of("Choose what kind of record it is.")); }
        if (record.Day is null) { yield return ("EarlierRecord.Day", Phrase.Of("Enter the day the record is from, such as 2024-03-31.")); }
        else if (record.Day > DateOnly.FromDateTime(clock.GetUtcNow().AddHours(MostAhead).DateTime)) { yield return ("EarlierRecord.Day", Phrase.Of("An earlier record is not from a day still to come.")); }
    }

    public static EarlierRecord Of(ContentItem item) => item.As<EarlierRecord>() ?? new();
}

/// <summary>The lines <c>kind</c> and <c>day</c> (a date, or <c>D-700</c>) of a content file.</summary>
internal sealed class EarlierFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(EarlierRecord);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new EarlierRecord(file["kind"], file["day"] is { Length: > 0 } day ? RecipeDates.Day(day, site.Today) : null), Json.Orchard);
}
