using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;

namespace Nmap.Concerns.InPublic;

/// <summary>What is told once for all languages: where, on which days, by which decision. Nothing in it leads to a concern.</summary>
/// <param name="Place">Code of an area of the country, or a place in words.</param>
/// <param name="SaidOn">When people said it.</param>
/// <param name="Decision">Number of the decision; linked where that is public.</param>
/// <param name="DueOn">By when it is to be done; shown while it is not.</param>
internal sealed record YouSaid(string? Place = null, DateOnly? SaidOn = null, DateOnly? DecidedOn = null, string? Decision = null, DateOnly? DueOn = null, DateOnly? DoneOn = null) : IContentPart;

/// <summary>For affected communities, in plain words: what they said, what was decided, what was done.</summary>
internal sealed class YouSaidType : ContentType
{
    public const string Said = "Said", Decided = "Decided", Done = "Done";
    private const string Own = nameof(YouSaid) + ".", Texts = SectionTexts.Part + ".";

    public override string Name => nameof(YouSaid);
    public override string Label => Phrase.Of("You said, it was decided, it was done");
    public override string PluralLabel => Phrase.Of("You said, it was decided, it was done");
    public override string Folder => "you-said";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(YouSaid), SectionTexts.Part, nameof(SummaryPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(YouSaid) };
    public override IReadOnlySet<string> FoldedParts { get; } = new HashSet<string> { nameof(SummaryPart), nameof(SlugPart) };
    public override Type OwnPart => typeof(YouSaid);
    public override IReadOnlyList<string> Writers { get; } = [Roles.Secretariat, Roles.Communications];

    public override IReadOnlyList<TextSection> Sections { get; } =
    [
        new(Said, Phrase.Of("You said")) { Hint = Phrase.Of("In your own words: never copy a concern, and name nobody."), OnPage = false },
        new(Decided, Phrase.Of("It was decided")) { Hint = Phrase.Of("What the platform decided, and why, in short sentences."), OnPage = false },
        new(Done, Phrase.Of("It was done")) { Hint = Phrase.Of("Leave it empty until something is done. Then readers see by when it is due."), OnPage = false },
    ];

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        foreach (var section in (string[])[Said, Decided])
        {
            if (SectionTexts.Of(item, section) is null) { yield return (Texts + section, section == Said ? Phrase.Of("Say what people said.") : Phrase.Of("Say what was decided.")); }
        }
        foreach (var section in Sections.Where(s => PlaceOnMap.IsIn(SectionTexts.Of(item, s.Name) is { } text ? HtmlProfile.ReadText(text) : null)))
        {
            yield return (Texts + section.Name, Phrase.Of("This reads like a place on a map. Leave the place out here, and tell the authorities by phone if something there is dangerous."));
        }
        foreach (var fault in Days(Of(item), SectionTexts.Of(item, Done) is not null, item.IsSource || item.SourceCulture.Length == 0)) { yield return fault; }
    }

    private static IEnumerable<(string, string)> Days(YouSaid told, bool saysDone, bool isSource)
    {
        if (told.SaidOn is null) { yield return (Own + "SaidOn", Phrase.Of("Enter the day on which it was said, such as 2026-03-31.")); }
        if (told.DecidedOn < told.SaidOn) { yield return (Own + "DecidedOn", Phrase.Of("It was decided before it was said. Look at both days.")); }
        if (told.DoneOn < (told.DecidedOn ?? told.SaidOn)) { yield return (Own + "DoneOn", Phrase.Of("It was done before it was decided. Look at both days.")); }
        if (!isSource) { yield break; }
        if (saysDone && told.DoneOn is null) { yield return (Own + "DoneOn", Phrase.Of("Enter the day on which it was done.")); }
        if (!saysDone && told.DoneOn is not null) { yield return (Texts + Done, Phrase.Of("Say what was done, or take the day away.")); }
        if (!saysDone && told.DoneOn is null && told.DueOn is null) { yield return (Own + "DueOn", Phrase.Of("Nothing is done yet: enter the day by which it is due.")); }
    }

    public static YouSaid Of(ContentItem item) => item.As<YouSaid>() ?? new();
}

/// <summary>The lines <c>place</c>, <c>said</c>, <c>decided</c>, <c>decision</c>, <c>due</c> and <c>done</c> of a content file (days as <c>D-7</c>).</summary>
internal sealed class YouSaidFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(YouSaid);

    public JsonObject? Part(ContentFile file)
        => (JsonObject?)JsonSerializer.SerializeToNode(new YouSaid(file["place"], Day(file["said"]), Day(file["decided"]), file["decision"], Day(file["due"]), Day(file["done"])), Json.Orchard);

    private DateOnly? Day(string? text) => text is { Length: > 0 } ? RecipeDates.Day(text, site.Today) : null;
}
