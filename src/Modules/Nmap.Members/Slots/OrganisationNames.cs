using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;

namespace Nmap.Members.Slots;

internal sealed class OrganisationNames(IForum forum) : ITextNames
{
    public async Task<IReadOnlyDictionary<string, Texts>> AllAsync(CancellationToken cancel) => (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name);
}
