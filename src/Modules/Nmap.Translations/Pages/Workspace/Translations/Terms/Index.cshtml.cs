using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Translations.Pages.Workspace.Translations.Terms;

/// <summary>The words of the field in this country.</summary>
internal sealed class IndexModel(NmapDb db) : NmapPage
{
    public IReadOnlyList<Term> Terms { get; private set; } = [];
    public string Asked { get; private set; } = "";
    public bool MayEdit => Reader.Can(Permissions.Terms);

    public async Task OnGetAsync(string? q, CancellationToken cancel)
    {
        Asked = (q ?? "").Trim();
        var terms = await db.Set<Term>().AsNoTracking().ToListAsync(cancel);
        Terms = [.. terms.Where(t => Asked.Length == 0 || t.Group.Any(w => w.Contains(Asked, StringComparison.CurrentCultureIgnoreCase))).OrderBy(t => t.Words.ToString(), StringComparer.CurrentCultureIgnoreCase)];
    }
}
