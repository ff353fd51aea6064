using Microsoft.Extensions.Logging;
using Nmap.Cms.Slots;

namespace Nmap.Search.Indexing;

internal sealed partial class IndexHome
{
    private readonly SemaphoreSlim _rebuilding = new(1, 1);

    private string Request => System.IO.Path.Combine(Path, "rebuild.request");

    public bool RebuildRequested => File.Exists(Request);

    /// <summary>Asks the process that holds the folder.</summary>
    public void RequestRebuild()
    {
        Directory.CreateDirectory(Path);
        File.WriteAllText(Request, "");
    }

    /// <summary>Writes a new index in a new folder and puts it in the old one's place.</summary>
    /// <returns>Number of documents.</returns>
    public async Task<int> RebuildAsync(IAsyncEnumerable<SearchDocument> documents, IProgress<int>? progress, CancellationToken cancel)
    {
        await _rebuilding.WaitAsync(cancel);
        var next = IndexState.New();
        IndexPair? pair = null;
        try
        {
            File.Delete(Request);
            lock (_writing) { _meanwhile = []; }
            pair = new(System.IO.Path.Combine(Path, next.Folder), analyzer, create: true, log);
            var count = 0;
            await foreach (var document in documents.WithCancellation(cancel))
            {
                pair.Apply(new(document.Id, document));
                if (++count % 100 == 0) { progress?.Report(count); }
            }
            progress?.Report(count);
            Replace(pair, next);
            pair = null;
            return count;
        }
        finally
        {
            _meanwhile = null;
            if (pair is not null) { Abandon(pair); }
            _rebuilding.Release();
        }
    }

    private void Replace(IndexPair pair, IndexState next)
    {
        lock (_writing)
        {
            foreach (var change in _meanwhile!.Values) { pair.Apply(change); }
            pair.Commit();
            (_state = next with { Position = _state.Position, Complete = true }).Save(Path);
            var old = _pair;
            _pair = pair;
            _doubted = false;
            try { old?.Dispose(); }
            catch (Exception e) { log.LogDebug("The old index did not close: {Reason}", e.Message); }
            Sweep();
        }
    }

    private void Abandon(IndexPair pair)
    {
        try
        {
            pair.Dispose();
            Directory.Delete(pair.Folder, recursive: true);
        }
        catch (IOException e) { log.LogDebug("An unfinished index stays until the next one: {Reason}", e.Message); }
    }
}
