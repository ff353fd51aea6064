using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;
using Nmap.Members.Data;

namespace Nmap.Members.Pages.Public.Members;

internal sealed class IndexModel(NmapDb db, ISite site, Logos logos, Profiles profiles) : PageModel
{
    internal sealed record Group(string Code, Texts Name, IReadOnlyList<MemberOrganisation> Organisations);

    private IReadOnlyList<Seat> _seats = [];

    public IReadOnlyList<Group> Groups { get; private set; } = [];
    public IReadOnlyList<(MemberOrganisation Organisation, Seat Seat)> Former { get; private set; } = [];

    public IReadOnlyDictionary<string, KeptFile> Logos { get; private set; } = new Dictionary<string, KeptFile>();
    public IReadOnlyDictionary<string, ItemCard> Profiles { get; private set; } = new Dictionary<string, ItemCard>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = site.Today;
        var organisations = await db.Set<MemberOrganisation>().AsNoTracking().ToListAsync(cancel);
        var constituencies = await db.Set<Constituency>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel);
        _seats = await db.Set<Seat>().AsNoTracking().OrderBy(s => s.From).ToListAsync(cancel);
        Groups = [.. constituencies.Select(c => new Group(c.Code, c.Name, [.. organisations.Where(o => o.Constituency == c.Code && o.IsIn(today)).OrderBy(o => o.Name.ToString(), StringComparer.CurrentCulture)]))
            .Where(g => g.Organisations.Count > 0)];
        (Logos, Profiles) = (await logos.OfAsync([.. Groups.SelectMany(g => g.Organisations).Select(o => o.Id)], cancel), await profiles.PublicAsync(Cultures.Current, cancel));
        Former = [.. _seats.Where(s => s.Name == Roles.ChampionDonor && s.To <= today).Join(organisations, s => s.OrganisationId, o => o.Id, (s, o) => (o, s))];
    }

    public IEnumerable<Seat> SeatsOf(string organisationId) => _seats.Where(s => s.OrganisationId == organisationId && s.From <= site.Today && (s.To is null || s.To > site.Today));
}
