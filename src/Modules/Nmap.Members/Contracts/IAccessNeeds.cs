using Nmap.Cms.Access;

namespace Nmap.Members.Contracts;

/// <summary>What people need to take part. It is told here and read by the secretariat alone.</summary>
public interface IAccessNeeds
{
    /// <summary>Adds words to what the person told before; saying the same again changes nothing. One act in the audit, which tells that, not what.</summary>
    /// <exception cref="Nmap.Cms.RefusedException">Too long; its field is <c>Needs</c>.</exception>
    Task TellAsync(string words, Reader by, CancellationToken cancel = default);
}
