using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal.Blocks;

/// <summary>The pieces of a page, in order. Each is a segment with its own id, so that a translation knows which of them fell behind.</summary>
internal sealed record BlocksPart(IReadOnlyList<Block>? Blocks = null) : IContentPart
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Segment>? Segments { get; init; }

    public static IReadOnlyList<Block> Of(ContentItem item) => Of(item.Parts[nameof(BlocksPart)]);

    public static IReadOnlyList<Block> Of(JsonNode? part) => (part as JsonObject)?.Deserialize<BlocksPart>(Json.Orchard)?.Blocks ?? [];

    /// <summary>Cleans every text, gives ids that are missing, drops kinds that nobody knows, and tells each wording's digest.</summary>
    public static void Clean(JsonObject parts, JsonObject? source)
    {
        if (parts[nameof(BlocksPart)] is not JsonObject part) { return; }
        var blocks = Of(part).Where(b => Block.Kinds.ContainsKey(b.Kind)).Select(Clean).ToList();
        var before = Of(source?[nameof(BlocksPart)]).ToDictionary(b => b.Id, b => CanonicalJson.Digest(b.PlainText));
        if (blocks.Count == 0) { parts.Remove(nameof(BlocksPart)); }
        else { parts[nameof(BlocksPart)] = JsonSerializer.SerializeToNode(new BlocksPart(blocks) { Segments = [.. blocks.Select(b => new Segment(b.Id, CanonicalJson.Digest(b.PlainText), before.GetValueOrDefault(b.Id)))] }, Json.Orchard); }
    }

    /// <summary>Into the block of that id; a translation has the source's blocks in the source's order, with words of its own.</summary>
    public static void Put(JsonObject parts, ContentItem source, string path, string text)
    {
        var (id, member) = path.Split('.') is [_, var block, var name] ? (block, name) : throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no field “{0}”."), null, path);
        var own = Of(parts[nameof(BlocksPart)]).ToDictionary(b => b.Id);
        var blocks = Of(source).Select(b => own.GetValueOrDefault(b.Id) ?? b.Unworded()).Select(b => b.Id == id ? b.With(member, text) : b).ToList();
        parts[nameof(BlocksPart)] = JsonSerializer.SerializeToNode(new BlocksPart(blocks), Json.Orchard);
    }

    private static Block Clean(Block block) => block with
    {
        Id = Ids.IsId(block.Id) ? block.Id : Ids.New(),
        Heading = Line(block.Heading),
        Text = block.IsHtml ? Kept(HtmlProfile.Clean(block.Text)) : Kept(block.Text),
        By = Line(block.By),
        Address = Kept(block.Address),
        Words = Line(block.Words),
        Key = Kept(block.Key),
        Type = Kept(block.Type),
        Filter = Kept(block.Filter?.TrimStart('?')),
        Lang = Kept(block.Lang),
    };

    private static string? Line(string? text) => Kept(string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
