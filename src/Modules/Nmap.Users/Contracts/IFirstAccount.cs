namespace Nmap.Users.Contracts;

/// <summary>Makes the first account of a new platform; there is no default one.</summary>
public interface IFirstAccount
{
    /// <summary>
    /// Enters the person as administrator, and as deputy of the lead for 90 days, because nobody else can fill the first seats.
    /// </summary>
    /// <returns>Root-relative address that works once within seven days: it sets password and authenticator.</returns>
    Task<string> CreateLinkAsync(string email, string name, string culture, CancellationToken cancel);
}
