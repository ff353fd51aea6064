using System.Text.RegularExpressions;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Recipes;

/// <summary>
/// Minutes as text files, one a language, with the same blocks in the same order: <c>## item</c>, <c>{public} text</c>,
/// <c>D{members}: decision</c>, <c>A{public} @owner D+30: action point</c>, <c>C{members} @who: challenge</c>, <c>R{members} @who: reservation</c>.
/// </summary>
internal static partial class MinutesFile
{
    private sealed record Block(int Item, char Kind, Audience Audience, string? Owner, string? Due, string Text);

    public static MinutesBody Read(Meeting meeting, IReadOnlyDictionary<string, string> texts, string authentic, Func<string, string> organisation, Func<string, DateOnly> day)
    {
        var blocks = texts.ToDictionary(t => t.Key, t => Blocks(t.Value));
        var body = new MinutesBody { Items = [.. meeting.InOrder.Select(a => new MinutesItem { AgendaItemId = a.Id })] };
        foreach (var (block, i) in blocks[authentic].Select((b, i) => (b, i)))
        {
            var wordings = new Texts(blocks.Where(b => i < b.Value.Count).Select(b => KeyValuePair.Create(b.Key, b.Value[i].Text)));
            body = body.With(Add(body.Items[block.Item], block, Ids.From($"{meeting.Id}/{i}"), wordings, authentic, organisation, day));
        }
        return body;
    }

    private static MinutesItem Add(MinutesItem item, Block block, string id, Texts wordings, string authentic, Func<string, string> organisation, Func<string, DateOnly> day)
    {
        var from = wordings.All.Keys.Where(c => c != authentic).ToDictionary(c => c, _ => CanonicalJson.Digest(wordings[authentic] ?? ""));
        MinutesText Text() => new() { Id = id, Text = wordings, Audience = block.Audience, TranslatedFrom = from, SaidBy = block is { Kind: 'C' or 'R', Owner: { Length: > 0 } who } ? organisation(who) : null };
        return block.Kind switch
        {
            'D' => item with { Decisions = [.. item.Decisions, Text()] },
            'A' => item with { ActionPoints = [.. item.ActionPoints, new MinutesAction { Id = id, Text = wordings, Audience = block.Audience, TranslatedFrom = from, OwnerId = organisation(block.Owner!), DueOn = day(block.Due!) }] },
            'C' => item with { Challenges = [.. item.Challenges, Text()] },
            'R' => item with { Reservations = [.. item.Reservations, Text()] },
            _ => item with { Paragraphs = [.. item.Paragraphs, Text()] },
        };
    }

    private static List<Block> Blocks(string text)
    {
        var (item, blocks) = (-1, new List<Block>());
        foreach (var piece in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece.StartsWith("## ", StringComparison.Ordinal)) { item++; continue; }
            var match = Line().Match(piece);
            if (!match.Success) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A block of the minutes file cannot be read: {0}"), null, piece); }
            blocks.Add(new(item, match.Groups["kind"].Value is [var kind] ? kind : 'P', Audience.Parse(match.Groups["audience"].Value),
                match.Groups["owner"].Value, match.Groups["due"].Value, match.Groups["text"].Value.ReplaceLineEndings(" ")));
        }
        return blocks;
    }

    [GeneratedRegex(@"^(?<kind>[DACR]?)\{(?<audience>[a-z-]+)\}:?\s*(?:@(?<owner>[a-z0-9-]+)(?:\s+(?<due>D[+-]?\d*|\d{4}-\d\d-\d\d))?:)?\s*(?<text>.+)$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
