namespace Nmap.Users.Contracts;

/// <summary>Makes the first account of a new platform; there is no default one.</summary>
public interface IFirstAccount
{
    /// <summary>Enters the person as administrator, who enters the first lead and then holds no power over content.</summary>
    /// <returns>Root-relative address that works once within seven days: it sets password and authenticator.</returns>
    Task<string> CreateLinkAsync(string email, string name, string culture, CancellationToken cancel);
}
