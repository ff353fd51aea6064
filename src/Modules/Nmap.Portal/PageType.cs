using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal;

/// <summary>A standing page such as "About". Reached by links, not by a list.</summary>
internal sealed class PageType : ContentType
{
    public override string Name => "Page";
    public override string Label => Phrase.Of("Page");
    public override string PluralLabel => Phrase.Of("Pages");
    public override string Folder => "pages";
    public override bool InFeeds => false;
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(PicturePart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(PicturePart) };
}
