using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Users.Contracts;

namespace Nmap.Users.Verbs;

internal sealed class FirstAccount(IRolls rolls, IForum forum, InvitePerson invite, ISite site) : IFirstAccount
{
    public async Task<string> CreateLinkAsync(string email, string name, string culture, CancellationToken cancel)
    {
        var id = await rolls.AddPersonAsync(name, email, culture, Reader.System, cancel);
        await rolls.AssignAsync(id, Roles.Administrator, site.Today, null, Reader.System, cancel);
        return await invite.RunAsync(await forum.PersonAsync(id, cancel) ?? throw RefusedException.Missing(), Reader.System, mailed: false, cancel);
    }
}
