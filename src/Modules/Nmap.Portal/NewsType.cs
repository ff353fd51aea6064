using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Portal.Data;

namespace Nmap.Portal;

/// <summary>What is told once for all languages of a piece of news.</summary>
/// <param name="Kind">One of <see cref="NewsType.Kinds"/>; plain news when absent.</param>
internal sealed record News(string? Kind = null) : IContentPart;

/// <summary>Something that happened, dated by its publication; or what the platform tells the press.</summary>
internal sealed class NewsType(Func<DateOnly> today) : ContentType
{
    public const string Plain = "news", Release = "press-release", Place = "Place", Contact = "Contact";

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        [Plain] = Phrase.Of("News"),
        [Release] = Phrase.Of("Press release"),
    };

    public override string Name => nameof(News);
    public override string Label => Phrase.Of("News");
    public override string PluralLabel => Phrase.Of("News");
    public override string Folder => "news";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(News), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(PicturePart), SectionTexts.Part, nameof(CorrectionsPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(News), nameof(PicturePart) };
    public override Type OwnPart => typeof(News);
    public override Type IndexType => typeof(NewsIndex);

    public override IReadOnlyList<TextSection> Sections { get; } =
    [
        new(Place, Phrase.Of("Place of a press release"), SectionKind.Line) { Hint = Phrase.Of("The town from which it is sent; it stands before the first line, with the day."), First = false, OnPage = false },
        new(Contact, Phrase.Of("Contact for questions"), SectionKind.Line) { Hint = Phrase.Of("Name, telephone and mail of who answers questions on this text."), First = false, OnPage = false },
    ];

    public override bool TellsInReports => true;

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        var kind = Of(item).Kind;
        if (kind is not null && !Kinds.ContainsKey(kind)) { yield return ("News.Kind", Phrase.Of("Choose news or press release.")); }
        if (kind != Release) { yield break; }
        if (SectionTexts.Of(item, Place) is null) { yield return (SectionTexts.Part + "." + Place, Phrase.Of("A press release begins with its place. Enter the town.")); }
        if (SectionTexts.Of(item, Contact) is null) { yield return (SectionTexts.Part + "." + Contact, Phrase.Of("Say whom journalists may ask about this text.")); }
    }

    /// <summary>Place and contact of a press release belong to its paper, and not to what lists say of it.</summary>
    public override string Summary(ContentItem item)
        => item.As<SummaryPart>()?.Summary is { Length: > 0 } summary ? summary : Excerpt(HtmlProfile.ReadText(item.As<HtmlBodyPart>()?.Html ?? ""));

    public override JsonObject? Read(string part, IFormCollection form, JsonObject? stored, ICollection<(string Field, string Message)> faults)
        => part == nameof(CorrectionsPart) ? CorrectionsPart.Read(form, stored, today(), faults) : null;

    public override void Clean(JsonObject parts, JsonObject? source)
    {
        base.Clean(parts, source);
        CorrectionsPart.Clean(parts);
    }

    public override ContentIndex Index(ContentItem item) => new NewsIndex { Kind = Of(item).Kind ?? Plain, CorrectedOn = CorrectionsPart.Of(item).Select(n => (DateOnly?)n.On).Max() };

    public override ContentQuery Narrow(ContentQuery texts, Func<string, string?> asked)
    {
        if (asked("type") is { Length: > 0 } kind) { texts = texts.Where<NewsIndex>(n => n.Kind == kind); }
        return asked("corrected") is "yes" ? texts.Where<NewsIndex>(n => n.CorrectedOn != null) : texts;
    }

    public static News Of(ContentItem item) => item.As<News>() ?? new();
}

/// <summary>The line <c>kind</c> of a content file, and its correction under <c>&lt;!-- Correction DAY --&gt;</c>.</summary>
internal sealed class NewsFileReader(Nmap.Cms.Sites.ISite site) : IContentFileReader
{
    public string ContentType => nameof(News);

    public JsonObject? Part(ContentFile file) => file["kind"] is { } kind ? (JsonObject?)JsonSerializer.SerializeToNode(new News(kind), Json.Orchard) : null;

    public IEnumerable<KeyValuePair<string, JsonObject>> OwnParts(ContentFile file)
    {
        var notes = file.Marked.Where(m => m.Mark.StartsWith("Correction ", StringComparison.Ordinal)).Select(m => new Correction(RecipeDates.Day(m.Mark[11..], site.Today), m.Text)).ToList();
        if (notes.Count > 0) { yield return new(nameof(CorrectionsPart), (JsonObject)JsonSerializer.SerializeToNode(new CorrectionsPart(notes), Json.Orchard)!); }
    }
}
