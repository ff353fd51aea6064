using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace Nmap.Users.SignIn;

/// <summary>Tries to sign in from one network, a minute: <c>Nmap__Limits__SignInPerMinute</c>, 30 unless set.</summary>
internal sealed class NetworkLimit(IConfiguration configuration) : IRateLimiterPolicy<string>
{
    public const string Name = "sign-in";

    private readonly int _perMinute = configuration.GetValue("Nmap:Limits:SignInPerMinute", 30);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "60";
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => HttpMethods.IsPost(httpContext.Request.Method)
        ? RateLimitPartition.GetSlidingWindowLimiter(Network(httpContext.Connection.RemoteIpAddress), _ => new() { PermitLimit = _perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
        : RateLimitPartition.GetNoLimiter("");

    // One household or office usually holds 64 bits of IPv6.
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.MapToIPv4().ToString(),
    };
}
