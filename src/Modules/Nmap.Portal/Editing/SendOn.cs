using Microsoft.AspNetCore.Http;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Portal.Changes;

namespace Nmap.Portal.Editing;

/// <summary>Saves and sends for review by one press. Where the step asks for words first, its page asks for them.</summary>
internal sealed class SendOn(ContentStore store, ChangesTold changes)
{
    public const string Button = "SendOn";

    public static bool IsAsked(IFormCollection form) => form.ContainsKey(Button);

    /// <returns>The page that asks what is still to be said; null when the text is sent.</returns>
    public async Task<string?> RunAsync(ContentItem saved, Reader by, CancellationToken cancel)
    {
        var page = $"/workspace/content/{saved.ContentItemId}/move/submit";
        if (await changes.AsksAsync(saved, cancel)) { return page; }
        try { await store.MoveAsync(saved.ContentItemId, "submit", null, null, by, cancel: cancel); }
        catch (RefusedException) { return page; }
        return null;
    }
}
