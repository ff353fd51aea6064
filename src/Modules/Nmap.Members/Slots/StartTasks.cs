using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;
using Nmap.Members.Data;

namespace Nmap.Members.Slots;

internal sealed class LeadTask(IForum forum, ISite site) : IStartTask
{
    public int Order => 20;
    public string Label => Phrase.Of("Enter the national lead");
    public string Hint => Phrase.Of("The authority or centre, the person who speaks for it, and its seat.");
    public string Address => "/workspace/members/new";
    public Permission Permission => Permissions.Edit;

    public async Task<bool> IsDoneAsync(CancellationToken cancel) => (await forum.HoldersAsync(Roles.Lead, site.Today, cancel)).Count > 0;
}

internal sealed class SecretariatTask(IForum forum, ISite site) : IStartTask
{
    public int Order => 40;
    public string Label => Phrase.Of("Fill the seat of the secretariat");
    public string Hint => Phrase.Of("It prepares meetings and minutes. One body may be facilitator too.");
    public string Address => "/workspace/members";
    public Permission Permission => Permissions.Seat;

    public async Task<bool> IsDoneAsync(CancellationToken cancel) => (await forum.HoldersAsync(Roles.Secretariat, site.Today, cancel)).Count > 0;
}

internal sealed class MembersTask(NmapDb db, ISite site) : IStartTask
{
    private const int Enough = 3;

    public int Order => 50;
    public string Label => Phrase.Of("Enter the members");
    public string Hint => Phrase.Of("One by one or from a list, from at least three constituencies. Say which constituencies do not apply.");
    public string Address => "/workspace/members";
    public Permission Permission => Permissions.Edit;

    public async Task<bool> IsDoneAsync(CancellationToken cancel)
        => await db.Set<MemberOrganisation>().On(site.Today).Where(o => o.Constituency != Constituencies.Observer).Select(o => o.Constituency).Distinct().CountAsync(cancel) >= Enough;
}

internal sealed class TermsTask(ContentLibrary library) : IStartTask
{
    public int Order => 60;
    public string Label => Phrase.Of("Agree on terms of reference");
    public string Hint => Phrase.Of("A draft to edit is among the texts. Publish it, then ask the members to endorse it. What existed before goes in as earlier records, with its files.");
    public string Address => "/workspace/content?type=TermsOfReference";
    public Permission Permission => Permissions.Edit;

    public async Task<bool> IsDoneAsync(CancellationToken cancel) => await library.VisibleTo(Reader.System).OfType(nameof(TermsOfReference)).CountAsync(cancel) > 0;
}
