using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;

namespace Nmap.Members;

/// <summary>Whom a profile is about; told once for all languages.</summary>
/// <param name="Organisation">Code of the member organisation.</param>
internal sealed record OrganisationProfile(string? Organisation = null) : IContentPart;

/// <summary>What a member says of itself to the public, in several languages, written and approved like any other text.</summary>
internal sealed class OrganisationProfileType : ContentType
{
    public override string Name => nameof(OrganisationProfile);
    public override string Label => Phrase.Of("Profile of a member");
    public override string PluralLabel => Phrase.Of("Profiles of members");
    public override string Folder => "organisations";
    public override bool InFeeds => false;
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(OrganisationProfile), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(OrganisationProfile) };
    public override Type OwnPart => typeof(OrganisationProfile);
    public override Type IndexType => typeof(ProfileIndex);

    /// <summary>Members write about themselves; all of it passes the lead's approval.</summary>
    public override IReadOnlyList<string> Writers { get; } = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications, Roles.Member, Roles.AffectedRepresentative, Roles.ChampionDonor];

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
    {
        foreach (var fault in base.Check(item)) { yield return fault; }
        if (string.IsNullOrWhiteSpace(Of(item).Organisation)) { yield return ("OrganisationProfile.Organisation", Phrase.Of("Choose the organisation.")); }
    }

    public override ContentIndex Index(ContentItem item) => new ProfileIndex { Organisation = Of(item).Organisation ?? "" };

    public static OrganisationProfile Of(ContentItem item) => item.As<OrganisationProfile>() ?? new();
}

/// <summary>Finds the profiles of an organisation.</summary>
internal sealed class ProfileIndex : ContentIndex
{
    public string Organisation { get; set; } = "";
}

/// <summary>The line <c>organisation</c> of a content file.</summary>
internal sealed class ProfileFileReader : IContentFileReader
{
    public string ContentType => nameof(OrganisationProfile);

    public JsonObject? Part(ContentFile file) => (JsonObject?)JsonSerializer.SerializeToNode(new OrganisationProfile(file["organisation"]), Json.Orchard);
}

/// <summary>The public profiles there are, by organisation.</summary>
internal sealed class Profiles(ContentLibrary library)
{
    /// <summary>Addresses by organisation code, in this language where there is one.</summary>
    public async Task<IReadOnlyDictionary<string, ItemCard>> PublicAsync(string culture, CancellationToken cancel)
    {
        var texts = library.VisibleTo(Reader.Stranger).OfType(nameof(OrganisationProfile)).Preferring(culture);
        var organisations = await texts.Index<ProfileIndex>().ToDictionaryAsync(p => p.VersionId, p => p.Organisation, cancel);
        return (await texts.CardsAsync(0, 2000, cancel)).Where(c => organisations.ContainsKey(c.VersionId)).GroupBy(c => organisations[c.VersionId]).ToDictionary(g => g.Key, g => g.First());
    }
}
