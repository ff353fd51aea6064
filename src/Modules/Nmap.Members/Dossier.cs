using Nmap.Cms.Access;
using Nmap.Members.Contracts;

namespace Nmap.Members;

/// <summary>The file that goes with a seat: everything the modules know that the next holder needs.</summary>
internal sealed class Dossier(IEnumerable<IHandoverSource> sources)
{
    public async Task<IReadOnlyList<DossierSection>> OfAsync(Handover handover, Reader reader, CancellationToken cancel)
    {
        var sections = new List<DossierSection>();
        foreach (var source in sources.OrderBy(s => s.Order)) { sections.AddRange(await source.ForAsync(handover.Seat, handover.FromOrganisationId, reader, cancel)); }
        return sections;
    }
}
