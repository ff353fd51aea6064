using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;

namespace Nmap.Members.Data;

/// <summary>Short stable codes of organisations.</summary>
internal static class Codes
{
    /// <summary>Made of the name, and taken by nobody else.</summary>
    public static async Task<string> FreeCodeAsync(this NmapDb db, string name, CancellationToken cancel)
    {
        var code = Slug.From(name);
        return await db.Set<MemberOrganisation>().AnyAsync(o => o.Code == code, cancel) ? $"{code}-{Ids.New()[..4]}" : code;
    }
}
