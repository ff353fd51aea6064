using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Nmap.Search.Contracts;
using Nmap.Search.Indexing;

namespace Nmap.Search.Asking;

/// <summary>Counts the facet values of everything that was found, all facets in one pass.</summary>
internal sealed class FacetCounter(IReadOnlyList<string> fields) : ICollector
{
    private readonly Dictionary<string, int>[] _counts = [.. fields.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly SortedSetDocValues?[] _values = new SortedSetDocValues?[fields.Count];
    private readonly int[][] _ords = new int[fields.Count][];

    /// <summary>Facets that stand in this index.</summary>
    public static IReadOnlyList<string> FieldsOf(IndexReader index)
        => [.. index.Leaves.SelectMany(l => l.AtomicReader.FieldInfos).Select(f => f.Name).Where(n => n.StartsWith(IndexFields.FacetPrefix, StringComparison.Ordinal)).Distinct()];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) { }

    public void SetNextReader(AtomicReaderContext context)
    {
        Gather();
        for (var i = 0; i < fields.Count; i++)
        {
            _values[i] = context.AtomicReader.GetSortedSetDocValues(fields[i]);
            _ords[i] = new int[_values[i]?.ValueCount ?? 0];
        }
    }

    public void Collect(int doc)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] is not { } values) { continue; }
            values.SetDocument(doc);
            for (long ord; (ord = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;) { _ords[i][ord]++; }
        }
    }

    public IReadOnlyList<SearchFacet> Facets()
    {
        Gather();
        return [.. fields.Select((field, i) => new SearchFacet(field[IndexFields.FacetPrefix.Length..], [.. _counts[i]
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new SearchFacetValue(c.Key, c.Value))]))
            .Where(f => f.Values.Count > 0).OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private void Gather()
    {
        var value = new BytesRef();
        for (var i = 0; i < fields.Count; i++)
        {
            for (var ord = 0; _values[i] is { } values && ord < _ords[i].Length; ord++)
            {
                if (_ords[i][ord] == 0) { continue; }
                values.LookupOrd(ord, value);
                var text = value.Utf8ToString();
                _counts[i][text] = _counts[i].GetValueOrDefault(text) + _ords[i][ord];
            }
            _values[i] = null;
        }
    }
}
