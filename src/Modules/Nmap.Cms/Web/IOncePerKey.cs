using Microsoft.AspNetCore.Http;

namespace Nmap.Cms.Web;

/// <summary><c>Idempotency-Key</c> of the API, for modules that make things there: for a day, one key of one account at one address makes one thing.</summary>
public interface IOncePerKey
{
    /// <summary>Null when the request has no key.</summary>
    /// <exception cref="RefusedException">The key is too long.</exception>
    string? KeyOf(HttpContext http);

    /// <summary>Id of what this key made within the last day.</summary>
    /// <param name="request">Digest of what was sent.</param>
    /// <exception cref="BadHttpRequestException">422: the key came with something else before.</exception>
    Task<string?> MadeAsync(string key, string request, CancellationToken cancel);

    /// <summary>Puts the key into the coming save.</summary>
    /// <returns>The id that the new thing must take.</returns>
    string Remember(string key, string request);
}
