using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Sharing.Api;

/// <summary>Makes a text, or finds the one that the same request made before.</summary>
internal sealed class CreateContent(ContentStore store, ContentLibrary library, OncePerKey once)
{
    public async Task<ContentItem> RunAsync(ContentDraft draft, HttpContext http, CancellationToken cancel)
    {
        var reader = http.Reader();
        if (OncePerKey.KeyOf(http) is not { } key) { return await store.CreateAsync(draft, reader, cancel); }
        var digest = OncePerKey.Digest(draft.Culture + draft.Audience + draft.Parts.ToJsonString(Json.Plain));
        if (await once.MadeAsync(key, digest, cancel) is { } made) { return await AgainAsync(made); }
        // The key is saved with the text, in one transaction: a second request waits for it and then finds it.
        var id = once.Remember(key, digest);
        try { return await store.CreateAsync(draft with { ItemId = id }, reader, cancel); }
        catch (DbUpdateException)
        {
            if (await once.MadeAsync(key, digest, cancel) is { } meanwhile) { return await AgainAsync(meanwhile); }
            throw;
        }

        async Task<ContentItem> AgainAsync(string made)
        {
            http.Response.Headers["Idempotency-Replayed"] = "true";
            return await library.FindAsync(made, reader, cancel: cancel) ?? throw RefusedException.Missing();
        }
    }
}
