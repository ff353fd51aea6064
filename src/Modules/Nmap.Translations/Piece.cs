using Nmap.Cms.Content;

namespace Nmap.Translations;

internal enum PieceState
{
    Missing,
    Draft,
    Current,
    SourceChanged,
}

internal sealed record Waiver(string Because, string? ById, DateTimeOffset At);

/// <summary>A piece of the source beside the same piece of a translation.</summary>
/// <param name="Number">Place in the text, from 1.</param>
/// <param name="Target">Its wording; null where there is none.</param>
/// <param name="Before">The source's wording that it was made from, where the source has changed since and the old one is known.</param>
/// <param name="Machine">Made by a machine, and signed by nobody yet.</param>
internal sealed record Piece(int Number, TextUnit Source, string? Target, PieceState State, string? Before, bool Machine)
{
    public string Id => Source.Id;

    public bool HasWords => Source.HasWords;

    /// <summary>Values that the source names and the wording does not.</summary>
    public IReadOnlyList<string> Unnamed => Target is null ? [] : Inserts.MissingIn(Target, Source.Text);

    public bool Follows => State is PieceState.Draft or PieceState.Current;

    /// <summary>A person read this machine-made wording against its source and answers for it.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Why a change of the source left the wording as it is, and who said so when.</summary>
    public Waiver? Waived { get; init; }
}

/// <summary>A text and one translation of it, piece by piece.</summary>
/// <param name="older">The floor calls the translation older than its published source.</param>
internal sealed class Pairing(ContentType type, ContentItem source, ContentItem? target, ContentItem? live, IReadOnlyList<Mark> marks, bool older)
{
    private readonly Dictionary<string, TextUnit> _target = Units(target, source, type);
    private readonly Dictionary<string, TextUnit> _live = Units(live, source, type);
    private readonly Dictionary<string, string> _stands = TextUnits.Segments(source).ToDictionary(s => s.Id, s => s.Digest);
    private readonly Dictionary<string, string?> _madeFrom = TextUnits.Segments(target).ToDictionary(s => s.Id, s => s.Source);
    private readonly bool _strange = IsStrange(target, source);

    public IReadOnlyList<Piece> Pieces => field ??= [.. TextUnits.Of(source, type).Select((unit, i) => Of(unit, i + 1))];

    /// <summary>Blocks that stand in the translation only, with the id of the block that each follows.</summary>
    public IReadOnlyList<(string? After, TextUnit Block)> Extras
    {
        get
        {
            var blocks = _target.Values.Where(u => u.IsBlock).ToList();
            return [.. blocks.Select((b, i) => (After: blocks.Take(i).LastOrDefault(x => _stands.ContainsKey(x.Id))?.Id, Block: b)).Where(b => !_stands.ContainsKey(b.Block.Id))];
        }
    }

    /// <summary>A translation that came before its source knows none of the source's blocks: then they stand for each other in their order.</summary>
    private static Dictionary<string, TextUnit> Units(ContentItem? item, ContentItem source, ContentType type)
    {
        if (item is null) { return []; }
        var ids = IsStrange(item, source) ? TextUnits.Segments(item).Zip(TextUnits.Segments(source), (own, its) => (own.Id, its.Id)).ToDictionary() : [];
        return TextUnits.Of(item, type).Select(u => ids.TryGetValue(u.Id, out var id) ? u with { Id = id } : u).ToDictionary(u => u.Id);
    }

    private static bool IsStrange(ContentItem? item, ContentItem source)
        => TextUnits.Segments(item) is { Count: > 0 } own && own.All(s => s.Source is null) && TextUnits.Segments(source).All(s => own.All(o => o.Id != s.Id));

    private Piece Of(TextUnit unit, int number)
    {
        var mine = marks.Where(m => m.UnitId == unit.Id).OrderByDescending(m => m.At).ToList();
        if (_target.GetValueOrDefault(unit.Id) is not { Text.Length: > 0 } wording) { return new(number, unit, null, PieceState.Missing, null, false); }
        var made = mine.Where(m => m.TargetDigest == wording.Digest).ToList();
        var follows = unit.IsBlock ? (_strange && !older) || _stands.GetValueOrDefault(unit.Id) == _madeFrom.GetValueOrDefault(unit.Id) : FieldFollows(unit, made);
        var published = _live.GetValueOrDefault(unit.Id)?.Text == wording.Text;
        var state = !follows ? PieceState.SourceChanged : published ? PieceState.Current : PieceState.Draft;
        var before = follows ? null : made.FirstOrDefault(m => m.SourceDigest != unit.Digest)?.SourceText;
        var waived = made.Find(m => m.SourceDigest == unit.Digest) is { WaivedBecause: { } because } mark ? new Waiver(because, mark.WaivedById, mark.At) : null;
        return new(number, unit, wording.Text, state, before, mine.Any(m => m.IsUnsigned)) { IsSigned = made.Exists(m => m.SignedAt is not null), Waived = waived };
    }

    private bool FieldFollows(TextUnit unit, List<Mark> made)
        => (source.Published && !older) || made.Exists(m => m.SourceDigest == unit.Digest)
            || (made.Count == 0 && (!older || _stands.Any(s => _madeFrom.TryGetValue(s.Key, out var from) && from != s.Value)));
}
