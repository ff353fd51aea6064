using Nmap.Cms.Access;

namespace Nmap.Members.Contracts;

/// <summary>What people need to take part. Wherever it is told, the same few read it.</summary>
public interface IAccessNeeds
{
    /// <summary>Whether this reader reads what others need.</summary>
    bool MayRead(Reader reader);
}
