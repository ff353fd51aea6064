using Nmap.Localization.Po;

namespace Nmap.Localization;

/// <summary>All translations into one language, later files before earlier ones, text by text.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<(string? Context, string Id), List<Translation>> _translations = [];

    /// <param name="files">In the order in which they are read; a later one wins.</param>
    public Catalogue(string culture, IEnumerable<PoFile> files)
    {
        foreach (var file in files.Reverse())
        {
            var rule = file.Plurals ?? PluralRule.For(culture);
            foreach (var entry in file.Entries.Where(e => !e.IsFuzzy)) { Add(entry, rule); }
        }
    }

    /// <summary>Plain texts that have a translation.</summary>
    public IEnumerable<(string Id, string Text)> All
        => _translations.Where(t => t.Key.Context is null).Select(t => (t.Key.Id, Find(null, t.Key.Id, null))).Where(t => t.Item2 is not null)!;

    /// <param name="count">Chooses the form of a plural; null for a text without one.</param>
    /// <returns>The translation with this context, else the one without any, else null.</returns>
    public string? Find(string? context, string id, long? count)
        => (context is null ? null : FindExactly(context.ToLowerInvariant(), id, count)) ?? FindExactly(null, id, count);

    private string? FindExactly(string? context, string id, long? count)
    {
        if (!_translations.TryGetValue((context, id), out var found)) { return null; }
        foreach (var translation in found)
        {
            if (translation.Form(count) is { Length: > 0 } text) { return text; }
        }
        return null;
    }

    private void Add(PoEntry entry, PluralRule rule)
    {
        var key = (entry.Context?.ToLowerInvariant(), entry.Id);
        if (!_translations.TryGetValue(key, out var list)) { _translations[key] = list = []; }
        list.Add(new(entry.Forms, rule));
    }

    private sealed record Translation(IReadOnlyList<string> Forms, PluralRule Rule)
    {
        public string Form(long? count)
            => (count is null || Forms.Count == 1 ? 0 : Rule.Form(count.Value)) is var index && index < Forms.Count ? Forms[index] : "";
    }
}
