using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Slots;
using Nmap.Search.Contracts;
using Nmap.Search.Languages;

namespace Nmap.Search.Indexing;

/// <summary>
/// Owns the search folder: one process writes, whatever stands there that cannot be read is left behind for a new index,
/// and a new one replaces the old while searches go on.
/// </summary>
internal sealed partial class IndexHome(SearchFolder folder, FieldAnalyzer analyzer, ILogger<IndexHome> log) : IDisposable
{
    private readonly Lock _writing = new();
    private FileStream? _claim;
    private volatile IndexPair? _pair;
    private IndexState _state = IndexState.New();
    private Dictionary<string, SearchChange>? _meanwhile;
    private volatile bool _doubted;

    public string Path => folder.Path;

    /// <summary>Everything of the sources stands in the index, up to the last facts.</summary>
    public bool Ready => _pair is not null && _state.Complete && !_doubted;

    public bool NeedsRebuild => _pair is not null && (!_state.Complete || _doubted);

    public long Position => _state.Position;

    /// <returns>False while another process holds the folder.</returns>
    public bool TryOpen()
    {
        lock (_writing)
        {
            if (_pair is not null && StillThere(_pair)) { return true; }
            LetGo();
            if (!Claim()) { return false; }
            _pair = Existing() ?? Empty();
            return true;
        }
    }

    /// <summary>Runs a search on one of the two indexes as it is now; null when none is open.</summary>
    public T? Search<T>(bool members, Func<IndexSearcher, T> ask) where T : class
    {
        for (var attempt = 0; _pair is { } pair; attempt++)
        {
            IndexSearcher searcher;
            SearcherManager searchers;
            try { searcher = (searchers = pair.Searchers(members)).Acquire(); }
            catch (ObjectDisposedException) when (attempt < 3) { continue; }
            try { return ask(searcher); }
            finally { searchers.Release(searcher); }
        }
        return null;
    }

    /// <summary>A search met a file that cannot be read.</summary>
    public void Doubt(Exception why)
    {
        log.LogWarning("The search index cannot be read and will be made again: {Reason}", why.Message);
        _doubted = true;
    }

    /// <summary>On disk and visible when it returns.</summary>
    public void Apply(IReadOnlyCollection<SearchChange> changes, long position)
    {
        if (!TryOpen()) { throw new IOException("Another process holds the search index."); }
        lock (_writing)
        {
            try
            {
                foreach (var change in changes)
                {
                    _pair!.Apply(change);
                    _meanwhile?[change.Id] = change;
                }
                if (changes.Count > 0) { _pair!.Commit(); }
                (_state = _state with { Position = position }).Save(Path);
            }
            catch (Exception e)
            {
                log.LogWarning("The search index could not be written and is opened again: {Reason}", e.Message);
                LetGo();
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (_writing) { LetGo(); }
    }

    private bool Claim()
    {
        try
        {
            Directory.CreateDirectory(Path);
            _claim = new(System.IO.Path.Combine(Path, "process.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException e)
        {
            log.LogDebug("The search folder is not ours: {Reason}", e.Message);
            return false;
        }
    }

    private IndexPair? Existing()
    {
        if (IndexState.Read(Path) is not { } state) { return null; }
        try
        {
            var pair = new IndexPair(System.IO.Path.Combine(Path, state.Folder), analyzer, create: false, log);
            _state = state;
            return pair;
        }
        catch (Exception e)
        {
            log.LogWarning("The search index in {Folder} is damaged and will be made again: {Reason}", state.Folder, e.Message);
            return null;
        }
    }

    private IndexPair Empty()
    {
        _state = IndexState.New();
        var pair = new IndexPair(System.IO.Path.Combine(Path, _state.Folder), analyzer, create: true, log);
        _state.Save(Path);
        Sweep();
        return pair;
    }

    private bool StillThere(IndexPair pair) => Directory.Exists(pair.Folder) && IndexState.StandsIn(Path);

    private void LetGo()
    {
        try { _pair?.Dispose(); }
        catch (Exception e) { log.LogDebug("A lost index did not close: {Reason}", e.Message); }
        _pair = null;
        _doubted = false;
        _claim?.Dispose();
        _claim = null;
    }

    /// <summary>Folders that no index uses any more.</summary>
    private void Sweep()
    {
        foreach (var old in Directory.EnumerateDirectories(Path).Where(d => System.IO.Path.GetFileName(d) != _state.Folder))
        {
            try { Directory.Delete(old, recursive: true); }
            catch (IOException e) { log.LogDebug("An old index folder stays: {Reason}", e.Message); }
        }
    }
}
