using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Members.Data;

namespace Nmap.Members.Slots;

internal sealed class Menu : IMenuSource
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuPlace.Public, Phrase.Of("Members"), "/members", 50),
        new(MenuPlace.PublicFooter, Phrase.Of("How the platform works"), "/platform", 10),
        new(MenuPlace.Workspace, Phrase.Of("Members"), "/workspace/members", 70, Permissions.See),
        new(MenuPlace.Admin, Phrase.Of("Roles"), "/admin/roles", 20, CmsPermissions.EnterAdmin),
        new(MenuPlace.Admin, Phrase.Of("Audit"), "/admin/audit", 90, CmsPermissions.ReadAudit),
    ];
}

internal sealed class MembersSitemap(ISite site) : ISitemapSource
{
    public Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel)
        => Task.FromResult<IReadOnlyList<SitemapEntry>>([Everywhere("/members"), Everywhere("/platform"), Everywhere("/members/join")]);

    private SitemapEntry Everywhere(string path) => new(site.Settings.Languages.ToDictionary(l => l, l => $"/{l}{path}"), null);
}

/// <summary>Who has joined, newest first.</summary>
internal sealed class MembersFeed(NmapDb db, ISite site) : IFeedSource
{
    public string Path => "members";
    public string Title => Phrase.Of("Members");

    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
    {
        var organisations = await db.Set<MemberOrganisation>().AsNoTracking().On(site.Today).OrderByDescending(o => o.JoinedOn).ThenBy(o => o.Code).Take(limit).ToListAsync(cancel);
        return [.. organisations.Select(o =>
        {
            var (name, language) = o.Name.In(culture, site.Settings.Languages);
            var joined = new DateTimeOffset(o.JoinedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            return new FeedEntry("organisation:" + o.Id, name, $"/{culture}/members#{o.Code}", $"<p>{HtmlEncoder.Default.Encode(o.Profile.In(culture, site.Settings.Languages).Text)}</p>", joined, joined, language, []);
        })];
    }
}

/// <summary>Organisations in search, each in the languages of its profile.</summary>
internal sealed class OrganisationSearch(NmapDb db, ISite site) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var organisation in await db.Set<MemberOrganisation>().AsNoTracking().On(site.Today).ToListAsync(cancel))
        {
            foreach (var document in Documents(organisation)) { yield return document; }
        }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        if (fact is not OrganisationChanged changed) { return []; }
        var organisation = await db.Set<MemberOrganisation>().AsNoTracking().On(site.Today).SingleOrDefaultAsync(o => o.Id == changed.OrganisationId, cancel);
        var documents = organisation is null ? [] : Documents(organisation).ToDictionary(d => d.Id);
        return [.. site.Settings.Languages.Select(c => Id(changed.OrganisationId, c)).Union(documents.Keys).Select(id => new SearchChange(id, documents.GetValueOrDefault(id)))];
    }

    private static IEnumerable<SearchDocument> Documents(MemberOrganisation o) => o.Name.All.Select(n => new SearchDocument
    {
        Id = Id(o.Id, n.Key),
        Type = "Organisation",
        Culture = n.Key,
        Title = n.Value,
        Text = $"{o.ShortName[n.Key]} {o.Profile[n.Key]}",
        Address = $"/{n.Key}/members#{o.Code}",
        Audience = Audience.Public,
        Languages = [.. o.Name.All.Keys],
        Fallback = n.Key == o.Name.In("").Culture,
        At = new DateTimeOffset(o.JoinedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    });

    private static string Id(string organisationId, string culture) => $"organisation:{organisationId}:{culture}";
}
