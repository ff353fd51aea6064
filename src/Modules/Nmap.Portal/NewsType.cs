using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal;

/// <summary>Something that happened, dated by its publication.</summary>
internal sealed class NewsType : ContentType
{
    public override string Name => "News";
    public override string Label => Phrase.Of("News");
    public override string PluralLabel => Phrase.Of("News");
    public override string Folder => "news";
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(PicturePart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(PicturePart) };
}
