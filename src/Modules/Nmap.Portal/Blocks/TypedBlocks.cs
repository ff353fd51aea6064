using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Blocks;

/// <summary>
/// Reads the blocks of a page from its form. The button that was pressed may add one, move one or take one away: that is saved with everything typed,
/// so that it works without scripts and nothing is lost.
/// </summary>
internal static class TypedBlocks
{
    /// <summary>Name of the buttons: <c>add</c>, <c>up:ID</c>, <c>down:ID</c>, <c>remove:ID</c>.</summary>
    public const string Button = "Block";

    /// <summary>The kind to add.</summary>
    public const string Kind = "BlockKind";

    private const string Prefix = nameof(BlocksPart) + ".";
    private const int Most = 40;

    public static JsonObject Read(IFormCollection form, JsonObject? stored, ICollection<(string Field, string Message)> faults)
    {
        var before = BlocksPart.Of(stored).ToDictionary(b => b.Id);
        var blocks = form[Prefix + "Ids"].OfType<string>().Where(Ids.IsId).Distinct().Select(id => Typed(id, form, before.GetValueOrDefault(id), faults)).ToList();
        Act(form[Button].ToString(), form[Kind].ToString(), blocks, faults);
        return (JsonObject)JsonSerializer.SerializeToNode(new BlocksPart(blocks), Json.Orchard)!;
    }

    private static Block Typed(string id, IFormCollection form, Block? before, ICollection<(string Field, string Message)> faults)
    {
        string? Of(string member) => form[$"{Prefix}{id}.{member}"].ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } typed ? typed : null;
        var block = new Block(id, Of(nameof(Block.Kind)) ?? before?.Kind ?? Block.Prose)
        {
            Heading = Of(nameof(Block.Heading)), Text = Of(nameof(Block.Text)), By = Of(nameof(Block.By)), Address = Of(nameof(Block.Address)), Words = Of(nameof(Block.Words)),
            Key = Of(nameof(Block.Key)), Type = Of(nameof(Block.Type)), Filter = Of(nameof(Block.Filter)), Lang = Of(nameof(Block.Lang)),
        };
        if (Of(nameof(Block.Count)) is { } count)
        {
            if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) { block = block with { Count = number }; }
            else { faults.Add((block.Field(nameof(Block.Count)), Phrase.Of("Enter a number, in digits."))); }
        }
        return block.IsHtml && block.Text is { } text ? block with { Text = TypedSections.Prose(text, before?.Text, block.Field(nameof(Block.Text)), faults) } : block;
    }

    private static void Act(string pressed, string kind, List<Block> blocks, ICollection<(string Field, string Message)> faults)
    {
        if (pressed == "add") { Add(kind, blocks, faults); return; }
        if (pressed.Split(':') is not [var act, var id] || blocks.FindIndex(b => b.Id == id) is not (>= 0 and var place)) { return; }
        var block = blocks[place];
        blocks.RemoveAt(place);
        if (act != "remove") { blocks.Insert(Math.Clamp(place + (act == "up" ? -1 : 1), 0, blocks.Count), block); }
    }

    private static void Add(string kind, List<Block> blocks, ICollection<(string Field, string Message)> faults)
    {
        if (!Block.Kinds.ContainsKey(kind)) { faults.Add((Kind, Phrase.Of("Choose a kind of block."))); }
        else if (blocks.Count >= Most) { faults.Add((Kind, Phrase.Of("A page has at most 40 blocks. Make a second page."))); }
        else { blocks.Add(new Block(Ids.New(), kind) { Count = kind == Block.Items ? 5 : null }); }
    }
}
