using Nmap.Cms.Access;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Admin.Roles;

internal sealed class IndexModel(PermissionBook book) : NmapPage
{
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Table { get; private set; } = new Dictionary<string, IReadOnlySet<string>>();
    public IReadOnlyList<Permission> All => book.All;

    public async Task OnGetAsync(CancellationToken cancel) => Table = await book.TableAsync(cancel);
}
