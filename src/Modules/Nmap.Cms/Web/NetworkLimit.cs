using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Nmap.Cms.Web;

/// <summary>Forms that strangers send from one network. Addresses are counted in memory and kept nowhere.</summary>
/// <param name="forms">How many are taken in <paramref name="window"/>; more are answered 429.</param>
public sealed class NetworkLimit(int forms, TimeSpan window) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "60";
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => HttpMethods.IsPost(httpContext.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(Network(httpContext.Connection.RemoteIpAddress), _ => new() { PermitLimit = forms, Window = window, SegmentsPerWindow = 6 })
        : RateLimitPartition.GetNoLimiter("reading");

    // One household or office usually holds 64 bits of IPv6.
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.MapToIPv4().ToString(),
    };
}
