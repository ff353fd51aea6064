using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Data;

namespace Nmap.Members.Pages.Public.Members;

/// <summary>The platform's own record, for everybody.</summary>
internal sealed class PlatformModel(NmapDb db, PlatformRecord record, ContentLibrary library, ISite site) : PageModel
{
    internal IReadOnlyList<(string Seat, IReadOnlyList<(string Organisation, DateOnly Since)> Holders)> Seats { get; private set; } = [];
    internal IReadOnlyList<EndorsedTerms> Terms { get; private set; } = [];
    internal bool HasEarlier { get; private set; }
    internal IReadOnlyList<NamedEndorsement> Composition { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var held = await (from s in db.Set<Seat>().AsNoTracking().On(site.Today) join o in db.Set<MemberOrganisation>().AsNoTracking() on s.OrganisationId equals o.Id
                          orderby s.From select new { s.Name, Organisation = o.Name, s.From }).ToListAsync(cancel);
        Seats = [.. Seat.All.Select(n => (n, (IReadOnlyList<(string, DateOnly)>)[.. held.Where(h => h.Name == n).Select(h => (h.Organisation.ToString(), h.From))])).Where(s => s.Item2.Count > 0)];
        Terms = await record.TermsAsync(Cultures.Current, Reader.Stranger, cancel);
        HasEarlier = await library.VisibleTo(Reader.Stranger).OfType(nameof(EarlierRecord)).CountAsync(cancel) > 0;
        Composition = await record.CompositionAsync(cancel);
    }
}
