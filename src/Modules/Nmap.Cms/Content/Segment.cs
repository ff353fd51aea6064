using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Nmap.Cms.Audit;

namespace Nmap.Cms.Content;

/// <summary>One top-level block of a body.</summary>
/// <param name="Id">For life.</param>
/// <param name="Digest">Of its text, to see whether it changed.</param>
/// <param name="Source">In a translation: the source segment's digest when this one was translated.</param>
public sealed record Segment(string Id, string Digest, string? Source = null);

/// <summary>Gives blocks their ids and finds those whose source changed.</summary>
public static class Segments
{
    /// <summary>Every segment of a text: blocks of its body, named sections, blocks of a page.</summary>
    public static IReadOnlyList<Segment> Of(ContentItem item)
        => [.. item.Parts.Select(p => (p.Value as JsonObject)?["Segments"]).OfType<JsonArray>().SelectMany(s => s.Deserialize<List<Segment>>(Json.Orchard) ?? [])];

    public static IReadOnlyList<string> Blocks(string html)
        => [.. new HtmlParser().ParseFragment(html, new HtmlParser().ParseDocument("").Body!)
            .OfType<AngleSharp.Dom.IElement>().Select(e => e.OuterHtml)];

    /// <summary>Ids for the blocks of a new text: an unchanged block keeps its id wherever it moved, a changed one that of its place.</summary>
    public static IReadOnlyList<Segment> Carry(string html, IReadOnlyList<Segment>? before)
    {
        var digests = Blocks(html).Select(AuditChain.Digest).ToList();
        var rest = (before ?? []).ToList();
        var kept = new Segment?[digests.Count];
        for (var i = 0; i < digests.Count; i++)
        {
            if (rest.FirstOrDefault(s => s.Digest == digests[i]) is not { } same) { continue; }
            kept[i] = same;
            rest.Remove(same);
        }
        for (var i = 0; i < digests.Count; i++)
        {
            if (kept[i] is not null) { continue; }
            var place = before is not null && i < before.Count && rest.Contains(before[i]) ? before[i] : null;
            if (place is not null) { rest.Remove(place); }
            kept[i] = new Segment(place?.Id ?? Ids.New(), digests[i], place?.Source);
        }
        return kept!;
    }

    /// <summary>
    /// A translation's blocks take the source's ids and remember the wording they translate: an unchanged block keeps the id it had,
    /// the others take those of their place.
    /// </summary>
    /// <param name="before">The translation's blocks as they were; null for a new one.</param>
    /// <param name="behind">Ids of blocks that do not follow the source's wording yet; they keep what they remember.</param>
    public static IReadOnlyList<Segment> Translate(string html, IReadOnlyList<Segment> source, IReadOnlyList<Segment>? before = null, IReadOnlySet<string>? behind = null)
    {
        var kept = Carry(html, before ?? [.. source.Select(s => new Segment(s.Id, ""))]);
        var taken = kept.Select(k => k.Id).Concat((before ?? []).Select(b => b.Id)).ToHashSet();
        return [.. kept.Select((segment, i) => Stamp(Placed(segment, i), behind))];

        Segment Placed(Segment segment, int i)
            => i < source.Count && (before ?? []).All(b => b.Id != segment.Id) && taken.Add(source[i].Id) ? segment with { Id = source[i].Id } : segment;

        Segment Stamp(Segment segment, IReadOnlySet<string>? behind)
            => source.FirstOrDefault(s => s.Id == segment.Id) is not { } made ? segment with { Source = null }
                : segment with { Source = behind?.Contains(segment.Id) == true ? segment.Source ?? "" : made.Digest };
    }

    /// <summary>Ids of the source's segments whose wording is newer than the translation's.</summary>
    public static IReadOnlyList<string> Outdated(IReadOnlyList<Segment> translation, IReadOnlyList<Segment> source)
        => [.. source.Where(s => translation.FirstOrDefault(t => t.Id == s.Id) is not { } t || t.Source != s.Digest).Select(s => s.Id)];
}
