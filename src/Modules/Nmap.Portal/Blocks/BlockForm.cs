using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Blocks;

/// <summary>One block in the form, with what was typed or stands in it.</summary>
internal sealed record BlockForm(string Id, string Kind, Func<string, string> Value)
{
    public string Field(string member) => new Block(Id, Kind).Field(member);

    /// <summary>A picture of the library has its own description and credit.</summary>
    public bool BringsItsOwn(string member) => Kind == Block.Media && (member is nameof(Block.Words) or nameof(Block.By)) && !Value(nameof(Block.Address)).StartsWith("/media/", StringComparison.Ordinal);

    /// <summary>What was typed; else what is stored; for a new translation the source's blocks, their words left to be written.</summary>
    public static async Task<IReadOnlyList<BlockForm>> OfAsync(EditedText text, HttpContext http, Languages languages, CancellationToken cancel)
    {
        if (http.Request.HasFormContentType)
        {
            return [.. text.Values(nameof(BlocksPart) + ".Ids").Select(id => new BlockForm(id, text.Value($"{nameof(BlocksPart)}.{id}.Kind"), m => text.Value($"{nameof(BlocksPart)}.{id}.{m}")))];
        }
        if (text.Item is { } item) { return [.. BlocksPart.Of(item).Select(b => new BlockForm(b.Id, b.Kind, m => Shown(b, m)))]; }
        var source = text.IsTranslation && http.Request.Query["set"].ToString() is { Length: > 0 } set ? await languages.SourceAsync(set, http.Reader(), cancel) : null;
        return source is null ? [] : [.. BlocksPart.Of(source).Select(b => b.Unworded()).Select(b => new BlockForm(b.Id, b.Kind, m => Shown(b, m)))];
    }

    private static string Shown(Block block, string member) => member switch
    {
        nameof(Block.Text) when block.IsHtml && block.Text is { } html => MarkdownText.From(html) ?? html,
        _ => Convert.ToString(typeof(Block).GetProperty(member, BindingFlags.Public | BindingFlags.Instance)?.GetValue(block), CultureInfo.InvariantCulture) ?? "",
    };
}
