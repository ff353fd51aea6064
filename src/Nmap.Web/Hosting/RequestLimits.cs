using System.Threading.RateLimiting;

namespace Nmap.Web.Hosting;

/// <summary>Reads are counted by address, writes by token or session or else by address. What the page cache answers is not counted.</summary>
internal static class RequestLimits
{
    public static PartitionedRateLimiter<HttpContext> Create(IConfiguration configuration)
    {
        var reads = configuration.GetValue("Nmap:Limits:ReadsPerSecond", 200);
        var writes = configuration.GetValue("Nmap:Limits:WritesPerSecond", 100);
        return PartitionedRateLimiter.Create<HttpContext, string>(context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? Bucket("r" + context.Connection.RemoteIpAddress, reads)
            : Bucket("w" + Writer(context), writes));
    }

    private static string Writer(HttpContext context)
        => context.Request.Headers.Authorization is [{ Length: > 20 } token] ? token : context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> Bucket(string name, int perSecond) => RateLimitPartition.GetTokenBucketLimiter(name, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perSecond * 2,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });
}
