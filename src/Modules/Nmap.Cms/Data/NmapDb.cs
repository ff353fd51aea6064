using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Data;

/// <summary>
/// The one database. Every change is committed by <see cref="CommitAsync"/>, together with its audit entry and the facts it tells.
/// A plain save of anything that is not marked <see cref="NmapTables.Unaudited{T}"/> throws.
/// </summary>
public abstract class NmapDb(DbContextOptions options, ModuleCatalog modules) : DbContext(options)
{
    private readonly List<IFact> _facts = [];
    private bool _committing;

    /// <summary>The form whose act the next commit holds; null for anything else.</summary>
    internal Web.SentForm? Sent { get; set; }

    /// <summary>Adds a fact to the next commit. It is delivered afterwards, at least once.</summary>
    public void Tell(IFact fact) => _facts.Add(fact);

    /// <summary>
    /// Opens a transaction in which this writer is alone, for verbs that read before they write (numbers, one-per-organisation rules).
    /// </summary>
    public async Task<IAsyncDisposable> BeginAsync(CancellationToken cancel = default)
    {
        var transaction = await Database.BeginTransactionAsync(cancel);
        await LockWritersAsync(cancel);
        return transaction;
    }

    /// <summary>Saves what is tracked, with one audit entry an act and the facts told; all of it or nothing.</summary>
    public Task CommitAsync(Act act, CancellationToken cancel = default) => CommitAsync([act], cancel);

    public async Task CommitAsync(IReadOnlyList<Act> acts, CancellationToken cancel = default)
    {
        var open = Database.CurrentTransaction;
        var transaction = open ?? await Database.BeginTransactionAsync(cancel);
        try
        {
            if (open is null) { await LockWritersAsync(cancel); }
            await RememberFormAsync(acts, cancel);
            var (now, site) = (this.GetService<TimeProvider>().GetUtcNow(), this.GetService<ISite>());
            await AuditChain.AppendAsync(this, acts, now, site.Today, cancel);
            // The country's midnight, never another's: a fact that is told in the future would wait for it.
            var told = acts.All(a => a.Unattributed) ? site.StartOf(site.Today) : now;
            await FactLog.AppendAsync(this, _facts, told, cancel);
            _committing = true;
            await SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            _facts.Clear();
            _committing = false;
            Sent = null;
            await transaction.DisposeAsync();
        }
        this.GetService<FactSignal>().Raise();
    }

    // Whoever holds the writers' lock sees every form that was done before. What is raised without a name leaves no such trace.
    private async Task RememberFormAsync(IReadOnlyList<Act> acts, CancellationToken cancel)
    {
        if (Sent is not { } form || acts.Any(a => a.Unattributed)) { return; }
        if (await Set<Web.SentForm>().AnyAsync(f => f.Key == form.Key, cancel)) { throw new Web.SentBeforeException(); }
        Add(form);
    }

    /// <summary>
    /// Writes what is tracked into the open transaction already; the commit with its audit entry follows. Unique indexes are checked row by row:
    /// what makes room goes first. Of very many rows, some are written before the next are made.
    /// </summary>
    public async Task MakeRoomAsync(CancellationToken cancel)
    {
        if (Database.CurrentTransaction is null) { throw new InvalidOperationException("Room is made inside a transaction only."); }
        _committing = true;
        try { await SaveChangesAsync(cancel); }
        finally { _committing = false; }
    }

    /// <summary>Nobody else writes until this transaction ends; SQLite's immediate transactions say so by themselves.</summary>
    protected virtual Task LockWritersAsync(CancellationToken cancel) => Task.CompletedTask;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CheckTraced();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CheckTraced();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private void CheckTraced()
    {
        if (!_committing && ChangeTracker.Entries().FirstOrDefault(IsUntraced) is { } entry)
        {
            throw new InvalidOperationException($"{entry.Metadata.DisplayName()} was changed without an audit entry: use CommitAsync.");
        }
    }

    // A pooled context goes on to the next request: what was told and never committed stays behind.
    public override void Dispose()
    {
        _facts.Clear();
        Sent = null;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override ValueTask DisposeAsync()
    {
        _facts.Clear();
        Sent = null;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    private static bool IsUntraced(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry)
        => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && entry.Metadata.FindAnnotation(NmapTables.UnauditedAnnotation) is null;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in modules.Modules) { module.ConfigureModel(modelBuilder); }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Texts>().HaveConversion<TextsColumn>();
        configurationBuilder.Properties<Audience>().HaveConversion<AudienceColumn>();
    }

    private sealed class TextsColumn() : ValueConverter<Texts, string>(t => t.ToJson(), s => Texts.FromJson(s));

    /// <summary>Written as in the API, with a comma at both ends of the list, so that one organisation is found by <c>,ID,</c>.</summary>
    private sealed class AudienceColumn() : ValueConverter<Audience, string>(a => a.ToString(), s => Audience.Parse(s));
}

public static class NmapTables
{
    internal const string UnauditedAnnotation = "Nmap:Unaudited";

    /// <summary>For rows that are bookkeeping of the program (sessions, deliveries), not acts of people.</summary>
    public static EntityTypeBuilder<T> Unaudited<T>(this EntityTypeBuilder<T> builder) where T : class
    {
        builder.HasAnnotation(UnauditedAnnotation, true);
        return builder;
    }
}
