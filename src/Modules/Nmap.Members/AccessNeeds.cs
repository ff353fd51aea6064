using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;
using Nmap.Members.Verbs;

namespace Nmap.Members;

/// <summary>Takes what somebody told beside something else, such as an answer to an invitation.</summary>
internal sealed class AccessNeeds(NmapDb db, TellNeeds tell) : IAccessNeeds
{
    public async Task TellAsync(string words, Reader by, CancellationToken cancel = default)
    {
        var known = await db.Set<AccessNeed>().AsNoTracking().SingleOrDefaultAsync(n => n.PersonId == by.PersonId, cancel);
        if (known?.Note?.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase) == true) { return; }
        try { await tell.RunAsync(known?.Kinds ?? [], known?.Note is { } before ? $"{before}\n{words.Trim()}" : words, by, cancel); }
        catch (RefusedException refused) when (refused.Field == "Note") { throw new RefusedException(refused.Kind, refused.Message, "Needs", [.. refused.Arguments]); }
    }
}
