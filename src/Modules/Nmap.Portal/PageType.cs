using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Portal.Blocks;

namespace Nmap.Portal;

/// <summary>A standing page such as "About". Reached by links, not by a list. Below its text it may be built of named blocks.</summary>
internal sealed class PageType : ContentType
{
    public override string Name => "Page";
    public override string Label => Phrase.Of("Page");
    public override string PluralLabel => Phrase.Of("Pages");
    public override string Folder => "pages";
    public override bool InFeeds => false;
    public override IReadOnlyList<string> Parts { get; } = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), nameof(PicturePart), nameof(BlocksPart), nameof(SlugPart)];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string> { nameof(PicturePart) };

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item) => base.Check(item).Concat(BlocksPart.Of(item).SelectMany(b => item.IsSource ? b.Check() : b.CheckTranslated()));

    public override IReadOnlyList<PartText>? TextsOf(string part, ContentItem item)
        => part == nameof(BlocksPart) ? [.. BlocksPart.Of(item).SelectMany(b => b.Texts())] : base.TextsOf(part, item);

    public override void PutText(JsonObject parts, ContentItem source, string path, string text)
    {
        if (path.StartsWith(nameof(BlocksPart), StringComparison.Ordinal)) { BlocksPart.Put(parts, source, path, text); }
        else { base.PutText(parts, source, path, text); }
    }

    public override IEnumerable<string> References(ContentItem item) => base.References(item).Concat(BlocksPart.Of(item).Select(b => b.Library).OfType<string>());

    public override JsonObject? Read(string part, IFormCollection form, JsonObject? stored, ICollection<(string Field, string Message)> faults)
        => part == nameof(BlocksPart) ? TypedBlocks.Read(form, stored, faults) : null;

    public override void Clean(JsonObject parts, JsonObject? source)
    {
        base.Clean(parts, source);
        BlocksPart.Clean(parts, source);
    }

    public override string PlainText(ContentItem item)
        => string.Join('\n', BlocksPart.Of(item).Select(b => b.PlainText).Prepend(base.PlainText(item)).Where(t => t.Length > 0));
}

/// <summary>Blocks of a page in a content file: <c>&lt;!-- quote name=value … --&gt;</c>, the block's text below it.</summary>
internal sealed class PageFileReader : IContentFileReader
{
    public string ContentType => "Page";

    public JsonObject? Part(ContentFile file) => null;

    public IEnumerable<KeyValuePair<string, JsonObject>> OwnParts(ContentFile file)
    {
        var blocks = file.Marked.Select((m, i) => Block.FromMark($"{file["set"]}/{i}", m.Mark, m.Text)).OfType<Block>().ToList();
        if (blocks.Count > 0) { yield return new(nameof(BlocksPart), (JsonObject)JsonSerializer.SerializeToNode(new BlocksPart(blocks), Json.Orchard)!); }
    }
}
