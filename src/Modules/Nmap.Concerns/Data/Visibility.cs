using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Concerns.Data;

/// <summary>The reading door of concerns.</summary>
internal static class Visibility
{
    public static IQueryable<Concern> VisibleTo(this IQueryable<Concern> concerns, Reader reader)
        => reader.Can(Permissions.See) ? concerns : concerns.Where(_ => false);

    /// <exception cref="RefusedException">It does not exist for this reader.</exception>
    public static async Task<Concern> WholeAsync(this IQueryable<Concern> concerns, string id, Reader reader, CancellationToken cancel)
        => await concerns.VisibleTo(reader).Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw RefusedException.Missing();
}
