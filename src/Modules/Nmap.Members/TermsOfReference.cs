using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Members;

/// <summary>What is told once for all languages of the platform's terms of reference.</summary>
/// <param name="Version">As the platform counts them: <c>1.0</c>.</param>
/// <param name="AdoptedOn">Day of adoption; absent while it is a proposal.</param>
internal sealed record TermsOfReference(string? Version = null, DateOnly? AdoptedOn = null) : IContentPart;

/// <summary>The terms on which the platform works; each version is a text of its own, so that old ones stay readable.</summary>
internal sealed class TermsOfReferenceType : ContentType
{
    public override string Name => nameof(TermsOfReference);
    public override string Label => Phrase.Of("Terms of reference");
    public override string PluralLabel => Phrase.Of("Terms of reference");
    public override string Folder => "terms-of-reference";
    public override bool InFeeds => false;
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(TermsOfReference), nameof(FilesPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(TermsOfReference) };
    public override Type OwnPart => typeof(TermsOfReference);
    public override IReadOnlyList<string> Writers { get; } = [Roles.Secretariat, Roles.Lead, Roles.Deputy];

    public static TermsOfReference Of(ContentItem item) => item.As<TermsOfReference>() ?? new();
}

/// <summary>The lines <c>version</c> and <c>adopted</c> (a date, or <c>D-30</c>) of a content file.</summary>
internal sealed class TermsFileReader(ISite site) : IContentFileReader
{
    public string ContentType => nameof(TermsOfReference);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new TermsOfReference(file["version"], file["adopted"] is { Length: > 0 } adopted ? RecipeDates.Day(adopted, site.Today) : null), Json.Orchard);
}
