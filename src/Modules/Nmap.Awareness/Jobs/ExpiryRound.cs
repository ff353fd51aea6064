using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Nmap.Awareness.Data;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;

namespace Nmap.Awareness.Jobs;

/// <summary>Withdraws material whose last day is over, each language with the reason in its own words.</summary>
internal sealed class ExpiryRound(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<ExpiryRound> log)
    : ClusterRound(scopes, cluster, clock, log, "expiry", TimeSpan.FromSeconds(1), "Expired material waits to be withdrawn; readers no longer see it")
{
    protected override Task LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<EndExpired>().RunAsync(cancel);
}

/// <summary>Takes the withdrawing step for everything that expired.</summary>
internal sealed class EndExpired(NmapDb db, ContentLibrary library, ContentStore store, ISite site, IFormats formats, IStringLocalizer S, ILogger<EndExpired> log)
{
    private const int Batch = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        var today = site.Today;
        var expired = library.VisibleTo(Reader.System).OfType(nameof(RiskEducationMaterial)).Where<MaterialIndex>(m => m.ExpiresOn < today);
        foreach (var item in await expired.LoadAsync(Batch, cancel: cancel))
        {
            db.ChangeTracker.Clear();
            // A route of the country's own may have no such step: that one must not keep the others waiting. Readers do not see it in any case.
            try { await store.MoveAsync(item.ContentItemId, "withdraw", Reason(item), null, Reader.System, cancel: cancel); }
            catch (RefusedException refused) { log.LogWarning("Expired material {Item} is not withdrawn: {Reason}", item.ContentItemId, refused.Message); }
        }
    }

    private string Reason(ContentItem item)
    {
        using var language = CultureScope.Use(item.Culture);
        return S["It was approved for use until {0}. Please do not use copies of it after that day.", formats.Date(RiskEducationMaterialType.Of(item).ExpiresOn!.Value)];
    }
}
