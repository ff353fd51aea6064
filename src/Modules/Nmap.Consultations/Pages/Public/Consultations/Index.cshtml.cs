using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Web;
using Nmap.Consultations.Contracts;

namespace Nmap.Consultations.Pages.Public.Consultations;

/// <summary>What the public is asked, and what came of it.</summary>
internal sealed class IndexModel(Nmap.Cms.Data.NmapDb db, IConsultations consultations) : NmapPage
{
    public IReadOnlyList<ConsultationRecord> All { get; private set; } = [];
    internal IReadOnlyDictionary<string, string> Slugs { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        All = await consultations.AllAsync(Cms.Access.Reader.Stranger, cancel);
        var ids = All.Select(c => c.Id).ToList();
        Slugs = await db.Set<Consultation>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Slug, cancel);
    }
}
