using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Roles;

internal sealed class IndexModel(PermissionBook book, ChangePermissions changes) : NmapPage
{
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Table { get; private set; } = new Dictionary<string, IReadOnlySet<string>>();
    public IReadOnlyList<PermissionChange> Waiting { get; private set; } = [];
    public IReadOnlyList<Permission> All => book.All;
    public bool MayPropose => PermissionChange.MayPropose(Reader);

    public string Words(PermissionChange change)
    {
        var (role, permission) = (S[DemoPeople.NameOf(change.Role)].Value, S[All.FirstOrDefault(p => p.Name == change.Permission)?.Description ?? change.Permission].Value);
        return change.Gives ? S["Give to {0}: {1}", role, permission] : S["Take from {0}: {1}", role, permission];
    }

    public async Task OnGetAsync(CancellationToken cancel) => (Table, Waiting) = (await book.TableAsync(cancel), await changes.WaitingAsync(cancel));
}
