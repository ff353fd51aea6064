using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Members.Slots;

/// <summary>Requests to join that wait for advice or for a decision.</summary>
internal sealed class YourRequests(NmapDb db, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.Edit)) { return []; }
        var state = reader.Is(Roles.Secretariat) ? JoinState.Asked : JoinState.Advised;
        var open = await db.Set<JoinRequest>().AsNoTracking().Where(r => r.State == state && (state == JoinState.Asked || r.AdvisedById != reader.PersonId)).OrderBy(r => r.AskedOn).Take(50).ToListAsync(cancel);
        return [.. open.Select(r => new ListEntry(ListKind.NeedsYourApproval,
            state == JoinState.Asked ? S["Advise on the request of {0} to join", r.Organisation] : S["Decide on the request of {0} to join", r.Organisation], "/workspace/members/requests/" + r.Id))];
    }
}
