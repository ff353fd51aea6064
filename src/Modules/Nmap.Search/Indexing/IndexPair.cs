using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Directory = Lucene.Net.Store.Directory;

namespace Nmap.Search.Indexing;

/// <summary>The public index and the members' index of one folder, which are written together and never share a document's words.</summary>
internal sealed class IndexPair : IDisposable
{
    private readonly ILogger _log;
    private readonly Part _public;
    private readonly Part _members;

    /// <param name="create">A new empty pair; otherwise the one that stands there, checked byte by byte.</param>
    public IndexPair(string folder, Analyzer analyzer, bool create, ILogger log)
    {
        Folder = folder;
        _log = log;
        _public = new(Path.Combine(folder, "public"), analyzer, create, new Ranking(null));
        try
        {
            _members = new(Path.Combine(folder, "members"), analyzer, create, new Ranking(_public.Searchers));
        }
        catch
        {
            _public.Dispose();
            throw;
        }
    }

    public string Folder { get; }

    public SearcherManager Searchers(bool members) => members ? _members.Searchers : _public.Searchers;

    public void Apply(SearchChange change)
    {
        try
        {
            _public.Put(change.Id, change.Document is { Audience.Kind: AudienceKind.Public } open ? open : null);
            _members.Put(change.Id, change.Document is { Audience.Kind: not AudienceKind.Author } shared ? shared : null);
        }
        catch (ArgumentException e)
        {
            _log.LogWarning("{Id} cannot be indexed and is left out: {Reason}", change.Id, e.Message);
            _public.Put(change.Id, null);
            _members.Put(change.Id, null);
        }
    }

    /// <summary>On disk, and seen by the next search.</summary>
    public void Commit()
    {
        _public.Commit();
        _members.Commit();
    }

    public void Dispose()
    {
        _members.Dispose();
        _public.Dispose();
    }

    private sealed class Part : IDisposable
    {
        private readonly Directory _directory;
        private readonly IndexWriter _writer;

        public Part(string folder, Analyzer analyzer, bool create, SearcherFactory ranking)
        {
            // Plain reads: a file that is cut short under a memory map would end the process. The process holds its own lock.
            _directory = new NIOFSDirectory(folder, NoLockFactory.GetNoLockFactory());
            try
            {
                _writer = new(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
                {
                    OpenMode = create ? OpenMode.CREATE : OpenMode.APPEND,
                    Similarity = Ranking.Similarity,
                });
                if (create) { _writer.Commit(); }
                Searchers = new(_writer, true, ranking);
                if (!create) { Check(); }
            }
            catch
            {
                Searchers?.Dispose();
                _writer?.Rollback();
                _directory.Dispose();
                throw;
            }
        }

        public SearcherManager Searchers { get; }

        public void Put(string id, SearchDocument? text)
        {
            var term = new Term(IndexFields.Id, id);
            if (text is null) { _writer.DeleteDocuments(term); } else { _writer.UpdateDocument(term, IndexFields.Document(text)); }
        }

        public void Commit()
        {
            _writer.Commit();
            Searchers.MaybeRefreshBlocking();
        }

        public void Dispose()
        {
            Searchers.Dispose();
            _writer.Rollback();
            _directory.Dispose();
        }

        private void Check()
        {
            var searcher = Searchers.Acquire();
            try
            {
                foreach (var leaf in searcher.IndexReader.Leaves) { leaf.AtomicReader.CheckIntegrity(); }
            }
            finally { Searchers.Release(searcher); }
        }
    }
}
