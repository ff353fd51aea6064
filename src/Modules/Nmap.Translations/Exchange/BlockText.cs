using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Nmap.Cms.Content;

namespace Nmap.Translations.Exchange;

/// <summary>A block and what stands inside its outermost tag.</summary>
internal static class BlockText
{
    public static string Inner(string block) => Only(block) is { } element ? element.InnerHtml : block;

    /// <summary>The inner wording in the tag that this block has; cleaned as every text is.</summary>
    /// <returns>Null when it is no longer one block.</returns>
    /// <param name="foreign">The tag is the source's: its language and direction are not those of the wording.</param>
    public static string? Wrap(string block, string inner, bool foreign)
    {
        if (Only(block)?.Clone(false) is not IElement element) { return null; }
        if (foreign)
        {
            element.RemoveAttribute("lang");
            element.RemoveAttribute("dir");
        }
        element.InnerHtml = inner;
        var clean = HtmlProfile.Clean(element.OuterHtml);
        return Segments.Blocks(clean) is [var only] ? only : null;
    }

    private static IElement? Only(string block)
        => new HtmlParser().ParseFragment(block, new HtmlParser().ParseDocument("").Body!).OfType<IElement>().FirstOrDefault();
}
