using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Cms.Facts;

internal sealed class FactRow
{
    public long Id { get; set; }
    public string Type { get; set; } = "";
    public string Body { get; set; } = "";
    public DateTimeOffset At { get; set; }
}

/// <summary>One listener that has not yet heard one fact.</summary>
internal sealed class DeliveryRow
{
    public long FactId { get; set; }
    public string Listener { get; set; } = "";
    public int Attempts { get; set; }
    public DateTimeOffset NextAt { get; set; }
    public string? Error { get; set; }
}

internal sealed class FactTable : IEntityTypeConfiguration<FactRow>, IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<FactRow> builder)
    {
        builder.ToTable("cms_facts").Unaudited();
        builder.Property(f => f.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("cms_deliveries").Unaudited();
        builder.HasKey(d => new { d.FactId, d.Listener });
        builder.HasIndex(d => d.NextAt);
    }
}

/// <summary>The outbox: facts in commit order, and who still has to hear them.</summary>
internal static class FactLog
{
    public static async Task AppendAsync(NmapDb db, IReadOnlyList<IFact> facts, DateTimeOffset now, CancellationToken cancel)
    {
        if (facts.Count == 0) { return; }
        var catalog = db.GetService<FactCatalog>();
        var id = await db.Set<FactRow>().MaxAsync(f => (long?)f.Id, cancel) ?? 0;
        foreach (var fact in facts)
        {
            db.Add(new FactRow { Id = ++id, Type = fact.GetType().FullName!, Body = JsonSerializer.Serialize(fact, fact.GetType(), Json.Plain), At = now });
            foreach (var listener in catalog.ListenersOf(fact.GetType()))
            {
                db.Add(new DeliveryRow { FactId = id, Listener = listener.Name, NextAt = now });
            }
        }
    }
}

/// <summary>Wakes the pumps of this node right after a commit; other nodes look every second.</summary>
internal sealed class FactSignal
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Raise() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancel)
        => Task.WhenAny(_next.Task, Task.Delay(atMost, clock, cancel));
}
