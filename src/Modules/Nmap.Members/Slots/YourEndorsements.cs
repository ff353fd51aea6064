using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Members.Slots;

/// <summary>Questions to the reader's organisations that have no answer yet.</summary>
internal sealed class YourEndorsements(NmapDb db, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.Organisations.Count == 0 || !reader.Can(Permissions.See)) { return []; }
        var open = await db.Set<Endorsement>().AsNoTracking().Where(e => e.Answer == null && reader.Organisations.Contains(e.OrganisationId)).ToListAsync(cancel);
        return [.. open.Select(e => new ListEntry(ListKind.NeedsYourApproval,
            e.Subject == Endorsement.Terms ? S["Do you endorse the terms of reference?"] : S["Do you endorse the composition of the platform?"], "/workspace/members/endorsements/" + e.Id))];
    }
}
