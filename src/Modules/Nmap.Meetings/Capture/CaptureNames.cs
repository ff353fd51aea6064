using Nmap.Members.Contracts;

namespace Nmap.Meetings.Capture;

/// <summary>A place where a line names an organisation.</summary>
/// <param name="Length">With the sign.</param>
/// <param name="Found">One: it is this; none: nobody has such a name; several: it fits them all.</param>
internal sealed record Mention(int Start, int Length, string Word, IReadOnlyList<Organisation> Found)
{
    public int End => Start + Length;
}

/// <summary>Finds <c>@organisation</c>: by code, short name, name, or as many letters as tell it from the others.</summary>
internal sealed class CaptureNames(IReadOnlyList<Organisation> organisations)
{
    private const int MostWords = 10, ShortestStart = 2;
    private static readonly char[] Ends = [',', ';', ':', '.', '،', '؛', ')', ']', '!', '?'];

    private readonly ILookup<string, Organisation> _names = organisations
        .SelectMany(o => new[] { o.Code, o.Id }.Concat(o.ShortName.All.Values).Concat(o.Name.All.Values).Select(n => (Name: Plainer.Name(n), Organisation: o)))
        .Where(n => n.Name.Length > 0).ToLookup(n => n.Name, n => n.Organisation);

    /// <param name="plain">The line as <see cref="Plainer"/> gives it.</param>
    public IReadOnlyList<Mention> In(string plain)
    {
        var mentions = new List<Mention>();
        for (var at = plain.IndexOf('@', StringComparison.Ordinal); at >= 0; at = at + 1 < plain.Length ? plain.IndexOf('@', at + 1) : -1)
        {
            // An address such as info@… names nobody.
            if (at > 0 && (char.IsLetterOrDigit(plain[at - 1]) || plain[at - 1] is '.' or '_' or '-')) { continue; }
            mentions.Add(At(plain, at));
        }
        return mentions;
    }

    private Mention At(string plain, int at)
    {
        var phrases = Phrases(plain, at + 1).ToList();
        if (phrases.Count == 0) { return new(at, 1, "", []); }
        foreach (var (name, end) in phrases)
        {
            if (_names[name].Distinct().ToList() is { Count: > 0 } found) { return new(at, end - at, name, found); }
        }
        foreach (var (name, end) in phrases.Where(p => p.Name.Length >= ShortestStart))
        {
            var found = _names.Where(n => n.Key.StartsWith(name, StringComparison.Ordinal)).SelectMany(n => n).Distinct().ToList();
            if (found.Count > 0) { return new(at, end - at, name, found); }
        }
        return new(at, phrases[^1].End - at, phrases[^1].Name, []);
    }

    /// <summary>The words after the sign, most of them first, as far as punctuation lets them belong together.</summary>
    private static IEnumerable<(string Name, int End)> Phrases(string plain, int from)
    {
        var phrases = new List<(string, int)>();
        var (start, end) = (from, from);
        while (start < plain.Length && plain[start] == ' ') { start++; }
        if (start - from > 1) { return []; }
        while (phrases.Count < MostWords && end < plain.Length)
        {
            end = start > end ? start : end + 1;
            while (end < plain.Length && plain[end] != ' ') { end++; }
            var word = plain[start..Math.Min(end, plain.Length)];
            var bare = word.TrimEnd(Ends);
            if (Plainer.Name(bare) is { Length: > 0 } name) { phrases.Add((name, start + bare.Length)); }
            if (bare.Length < word.Length) { break; }
        }
        return Enumerable.Reverse(phrases);
    }
}
