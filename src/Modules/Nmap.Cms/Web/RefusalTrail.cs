using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;

namespace Nmap.Cms.Web;

/// <summary>Writes down that somebody tried what is not theirs to do: who, where and when, and nothing of what was sent.</summary>
internal static class RefusalTrail
{
    public static async Task LeaveAsync(HttpContext http, Exception exception)
    {
        var by = http.Reader();
        if (exception is not RefusedException { Kind: Refusal.NotYours } || by.PersonId is null || HttpMethods.IsGet(http.Request.Method)) { return; }
        // In a scope of its own: nothing that the refused act had begun may be saved with it.
        await using var scope = http.RequestServices.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NmapDb>().CommitAsync(new Act("Act.Refused", "Address", http.Request.Path, by), http.RequestAborted);
    }
}
