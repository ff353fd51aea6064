using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Meetings;

/// <summary>The public summary of a meeting: made of what the members marked public, one item a language, released by the lead.</summary>
internal sealed class PublicSummaryType : ContentType
{
    public const string TypeName = "PublicSummary";

    public override string Name => TypeName;
    public override string Label => Phrase.Of("Meeting summary");
    public override string PluralLabel => Phrase.Of("Meeting summaries");
    public override string Folder => "meetings";
    public override IReadOnlyList<string> Parts => [nameof(TitlePart), nameof(HtmlBodyPart)];

    public override bool IsGeneral => false;

    /// <summary>Nobody writes one by hand: it comes from adopted minutes.</summary>
    public override IReadOnlyList<string> Writers => [];

    public override IReadOnlyList<string> Reviewers { get; } = [Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Communications];
}
