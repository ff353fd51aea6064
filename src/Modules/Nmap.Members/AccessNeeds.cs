using Nmap.Cms.Access;
using Nmap.Members.Contracts;

namespace Nmap.Members;

internal sealed class AccessNeeds : IAccessNeeds
{
    public bool MayRead(Reader reader) => reader.Can(Permissions.SeeNeeds);
}
