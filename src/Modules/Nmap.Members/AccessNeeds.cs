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
        var lines = (known?.Note?.Split('\n') ?? []).Append(words.Trim()).ToList();
        // What was told first gives way: there is room for so much only.
        while (lines.Count > 1 && lines.Sum(l => l.Length + 1) > TellNeeds.Longest) { lines.RemoveAt(0); }
        try { await tell.RunAsync(known?.Kinds ?? [], string.Join('\n', lines), by, cancel); }
        catch (RefusedException refused) when (refused.Field == "Note") { throw new RefusedException(refused.Kind, refused.Message, "Needs", [.. refused.Arguments]); }
    }
}
