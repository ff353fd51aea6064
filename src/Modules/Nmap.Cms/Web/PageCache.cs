using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Web;

/// <summary>Marks an endpoint whose answer is the same for every stranger.</summary>
public sealed class SameForEverybody;

/// <summary>
/// Keeps finished public pages, compressed, in front of everything else. Any fact ends all of them; so does the next embargo instant
/// and the country's midnight. When a page cannot be made because the database is down, the last good one is served.
/// </summary>
public sealed class PageCache(TimeProvider clock, IServiceScopeFactory scopes) : IFollowFacts
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, CachedPage> _pages = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _inMaking = new();
    private long _bytes;
    private volatile Generation _generation = new(0, null);

    string IFollowFacts.Name => "pages";

    Task<long?> IFollowFacts.PositionAsync(CancellationToken cancel) => Task.FromResult<long?>(null);

    public Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
    {
        if (facts.Count > 0) { EndAll(); }
        // What was withdrawn or narrowed must not come back as the last good page.
        if (facts.Any(f => f.Fact is ContentChanged { What: not "Saved" } or ITakingBack { TakesBack: true })) { Forget(); }
        return Task.CompletedTask;
    }

    /// <summary>Everything must be made anew; the old pages stay for when that fails.</summary>
    public void EndAll() => _generation = new(_generation.Number + 1, null);

    internal CachedPage? Fresh(string address)
        => _pages.TryGetValue(address, out var page) && page.Generation == _generation.Number && page.EndsAt > clock.GetUtcNow() ? page : null;

    internal CachedPage? LastGood(string address) => _pages.GetValueOrDefault(address);

    /// <summary>True for the one request that makes the page; the others wait for it.</summary>
    internal bool Begin(string address, out Task made)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _inMaking.GetOrAdd(address, mine);
        made = first.Task;
        return first == mine;
    }

    internal void End(string address)
    {
        if (_inMaking.TryRemove(address, out var source)) { source.TrySetResult(); }
    }

    /// <summary>How long a page lives whose making begins now: asked before, so that an instant that passes meanwhile still ends it.</summary>
    internal async Task<Life> BeginLifeAsync(CancellationToken cancel)
    {
        var generation = _generation;
        return new(generation.Number, await EndsAtAsync(generation, cancel));
    }

    internal CachedPage Keep(string address, Life life, int status, IHeaderDictionary headers, byte[] body)
    {
        var page = CachedPage.Make(status, headers, body, life);
        var before = _pages.TryGetValue(address, out var old) ? old.Size : 0;
        if (Interlocked.Add(ref _bytes, page.Size - before) > MaxBytes)
        {
            Forget();
            Interlocked.Exchange(ref _bytes, page.Size);
        }
        _pages[address] = page;
        return page;
    }

    /// <summary>There is no such page any more.</summary>
    internal void Drop(string address)
    {
        if (_pages.TryRemove(address, out var old)) { Interlocked.Add(ref _bytes, -old.Size); }
    }

    private void Forget()
    {
        _pages.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }

    private async Task<DateTimeOffset> EndsAtAsync(Generation generation, CancellationToken cancel)
    {
        if (generation.EndsAt is null || generation.EndsAt <= clock.GetUtcNow())
        {
            await using var scope = scopes.CreateAsyncScope();
            var next = await scope.ServiceProvider.GetRequiredService<ContentLibrary>().NextInstantAsync(cancel);
            var site = scope.ServiceProvider.GetRequiredService<ISite>();
            var longest = clock.GetUtcNow() + LongestLife;
            generation.EndsAt = new[] { next ?? longest, site.StartOf(site.Today.AddDays(1)), longest }.Min();
        }
        return generation.EndsAt.Value;
    }

    private sealed class Generation(long number, DateTimeOffset? endsAt)
    {
        public long Number { get; } = number;
        public DateTimeOffset? EndsAt { get; set; } = endsAt;
    }
}

/// <summary>The generation a page belongs to, and the instant after which it is made anew.</summary>
internal readonly record struct Life(long Generation, DateTimeOffset EndsAt);

/// <summary>One finished answer in its three encodings.</summary>
internal sealed class CachedPage
{
    private static readonly HashSet<string> NotKept = new(["Date", "Server", "Set-Cookie", "Content-Length", "Transfer-Encoding", "Content-Encoding", "Vary"], StringComparer.OrdinalIgnoreCase);

    private readonly List<KeyValuePair<string, StringValues>> _headers = [];
    private byte[] _plain = [], _brotli = [], _gzip = [];

    public int Status { get; private init; }
    public string ETag { get; private init; } = "";
    public long Generation { get; private init; }
    public DateTimeOffset EndsAt { get; private init; }
    public long Size => _plain.Length + _brotli.Length + _gzip.Length + 1024;

    public static CachedPage Make(int status, IHeaderDictionary headers, byte[] body, Life life)
    {
        var page = new CachedPage
        {
            Status = status,
            Generation = life.Generation,
            EndsAt = life.EndsAt,
            ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"",
            _plain = body,
            _brotli = Compress(body, s => new BrotliStream(s, CompressionLevel.Optimal)),
            _gzip = Compress(body, s => new GZipStream(s, CompressionLevel.Optimal)),
        };
        page._headers.AddRange(headers.Where(h => !NotKept.Contains(h.Key)));
        return page;
    }

    public async Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.Clear();
        foreach (var (name, value) in _headers) { response.Headers[name] = value; }
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.ETag = ETag;
        response.Headers.CacheControl = "public, no-cache";
        if (Status == 200 && request.Headers.IfNoneMatch.Contains(ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return;
        }
        response.StatusCode = Status;
        var body = Encoded(request.Headers.AcceptEncoding, response);
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method)) { await response.Body.WriteAsync(body, context.RequestAborted); }
    }

    private byte[] Encoded(StringValues accepted, HttpResponse response)
    {
        var text = accepted.Count == 1 ? accepted[0] : accepted.ToString();
        if (text is null || _plain.Length < 200) { return _plain; }
        if (text.Contains("br", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "br";
            return _brotli;
        }
        if (text.Contains("gzip", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "gzip";
            return _gzip;
        }
        return _plain;
    }

    private static byte[] Compress(byte[] body, Func<Stream, Stream> encoding)
    {
        using var target = new MemoryStream();
        using (var stream = encoding(target)) { stream.Write(body); }
        return target.ToArray();
    }
}
